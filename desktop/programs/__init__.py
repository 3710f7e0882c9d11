"""How many people the programs serve, from the State's program counts: what the file says, and what it hides."""
