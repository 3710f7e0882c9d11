"""Tables of figures: model, view, how cells are painted, and saving as CSV."""
