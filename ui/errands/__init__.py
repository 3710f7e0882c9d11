"""What goes on beside the window: syncing, sending, downloading."""
