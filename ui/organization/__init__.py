"""The organization at this desk: the assistant that asks for it, and the place to file an agency's reply."""
