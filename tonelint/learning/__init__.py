"""A library of replies in, proposals for a guide out: what recurs, who signs, how the customer is addressed."""
