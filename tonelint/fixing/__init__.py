"""Fixes: what may be changed in a draft without being read again, and how it is changed in its file."""
