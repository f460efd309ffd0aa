"""docintel reads what Indonesian local governments promise, in Indonesian, Javanese and English."""
