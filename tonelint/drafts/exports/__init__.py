"""Macro libraries as helpdesks export them and as people keep them in Git: recognised by their shape, read by one walker."""
