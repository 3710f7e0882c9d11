"""What is new since the last look, arranged from what the stores of this desk already know."""
