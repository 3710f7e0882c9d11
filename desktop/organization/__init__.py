"""The organization at this desk: its facilities, their identifiers, what it told us, and its confirmed DxF ids."""
