"""A new guide from a dozen answers: the questions, what may be answered, and the guide drafted from it."""
