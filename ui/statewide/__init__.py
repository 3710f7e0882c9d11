"""How the field stands: figures, a chart and tables from the newest published lists."""
