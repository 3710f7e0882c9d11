"""The masked table: a grid that tells each cell's fate in a word and a hatch, and what the attack found."""
