"""Tables of figures whose cells read one way and sort another."""
