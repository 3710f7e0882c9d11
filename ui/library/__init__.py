"""The library on the screen: find a page, read it, follow its links, print it."""
