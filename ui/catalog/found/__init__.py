"""The middle of the catalog page: what a search found, or why it found nothing."""
