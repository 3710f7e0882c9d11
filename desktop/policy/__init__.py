"""What an organization has set for everybody at its computers; `desktop.policy.reading` finds it."""
