"""The pages of the window: which there are, how each is made, and which is shown."""
