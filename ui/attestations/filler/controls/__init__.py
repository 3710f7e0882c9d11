"""What an answer is typed or chosen with, one kind of control for each kind of item."""
