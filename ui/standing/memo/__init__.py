"""Determination memos on the screen: read, print, save, and check one that was saved."""
