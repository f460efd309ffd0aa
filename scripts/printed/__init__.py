"""Plan tables with known cells, printed as Word, Excel, LibreOffice and web pages print them."""
