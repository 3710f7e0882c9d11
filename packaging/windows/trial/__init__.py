"""Tries a Setup and the program it installs, the way people and administrators use them."""
