"""A library of macros as a whole: what no macro shows by itself. Facts are taken of each one as it passes by."""
