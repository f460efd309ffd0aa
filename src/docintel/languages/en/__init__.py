"""What docintel knows of English: data, no logic."""
