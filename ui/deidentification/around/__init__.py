"""What stands around each step: the steps down the side, heading, progress, the ways on."""
