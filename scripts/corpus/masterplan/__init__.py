"""The masterplan: chapters and tables to a DOCX, that to a PDF, and the expected answers."""
