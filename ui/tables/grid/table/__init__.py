"""The table of a grid: its model, how cells and headings are painted, and the keys that reach them."""
