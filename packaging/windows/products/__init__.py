"""Stands for OpenBLAS, of which the program needs next to nothing."""
