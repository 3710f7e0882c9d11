"""The fourth step: the procedure with its results, and the score with every variable's points."""
