"""What this desk knows, owns and decides; it needs neither a screen nor a network to be understood."""
