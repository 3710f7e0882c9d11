"""The command line about comparing lists."""
