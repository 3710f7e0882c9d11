"""Writes the masked table so that nothing in the file gives a masked count away: no figure, no order, no property."""
