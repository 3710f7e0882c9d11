"""The page Compare lists: the person's own list beside a published one, pair by pair."""
