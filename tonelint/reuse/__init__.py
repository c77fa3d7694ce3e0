"""Replies that were sent before: told by runs of words as figures, remembered in memory or in a store, marked as they pass by."""
