"""The panels: a file for each, and beside it the parts that it is made of."""
