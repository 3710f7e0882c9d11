"""Packets: what a person enters by hand in a portal or sends as a letter, ready to copy."""
