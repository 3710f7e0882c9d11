"""Releases: a file of counts is read, scored and masked by the guidelines, written, and its assessment recorded."""
