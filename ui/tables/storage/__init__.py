"""What tables take on this computer, and how to make room."""
