"""What docintel knows of Javanese: data, no logic."""
