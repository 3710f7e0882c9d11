"""The tour: a scripted journey through the real window, with pictures of every page."""
