"""What makes the language model: the corpus and its split, synthetic text, fitting, measuring."""
