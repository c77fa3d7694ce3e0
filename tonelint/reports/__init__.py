"""Report in, text out: for people, on a terminal or not, and for machines."""
