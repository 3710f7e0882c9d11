"""What a person enters or sends by hand: fields to copy, a letter, and where they go."""
