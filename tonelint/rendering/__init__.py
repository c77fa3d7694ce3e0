"""A guide as a page that people read: what stands on it, in which order and in which words."""
