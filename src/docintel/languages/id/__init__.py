"""What docintel knows of Indonesian: data, no logic."""
