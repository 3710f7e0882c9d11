"""Receipts: what they hold, what they say to people, how they are written as a page, and how one is made."""
