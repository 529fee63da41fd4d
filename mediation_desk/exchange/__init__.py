"""What goes out of the program and comes into it: spreadsheets, later packages."""
