"""The Windows machine of the lane: Wine, a genuine Windows Python, the wheels of our locks."""
