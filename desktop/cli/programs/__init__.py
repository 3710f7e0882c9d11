"""The command ``programs``: how many people the programs serve."""
