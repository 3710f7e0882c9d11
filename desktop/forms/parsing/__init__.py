"""Turns the JSON of a form into a `Form`, or says at which place it is not one."""
