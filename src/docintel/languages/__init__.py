"""The three languages: one folder of data each, and the plain functions that read text with it."""
