"""What is said to tonelint and not to the customer: comments that allow a rule, and [sic]; taken out before anybody judges."""
