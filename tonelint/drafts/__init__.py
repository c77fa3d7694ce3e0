"""Files in, Replies out: one module a format, places exact, what is not the agent's prose masked."""
