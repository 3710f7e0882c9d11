"""Rows about the organization's own facilities, over all tables on this desk."""
