"""Tables on this desk: the bytes as they were published, and what can be asked of their columns."""
