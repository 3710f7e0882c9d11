"""What stands around every page: sidebar, banner, footer, menus."""
