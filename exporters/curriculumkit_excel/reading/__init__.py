"""Reading a workbook back: anybody's file, so nothing in it is believed before it has been looked at."""
