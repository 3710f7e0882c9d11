"""Finds which row of a published list each row of a person's list is: candidates, how likely each is, and the pairs."""
