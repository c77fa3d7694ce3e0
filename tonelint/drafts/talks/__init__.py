"""Conversations: who wrote what and when, in data or in plain text, and what in it is the draft."""
