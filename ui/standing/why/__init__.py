"""The pane that says why: reasons, passages, and the question for the agency."""
