"""Placeholders of macros: how each helpdesk writes them, which ones it knows, and the tags that choose between texts."""
