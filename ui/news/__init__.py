"""The News page, the number beside it, and the message of the system."""
