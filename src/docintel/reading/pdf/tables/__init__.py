"""Tables as a chain of small pure functions: rules, grid, cells, pages joined, header, section rows."""
