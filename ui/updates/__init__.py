"""Updates in the window: what is on offer, what it would change, and taking it once a person has agreed."""
