"""Rule × Reading → Match: each kind of match in a module of its own."""
