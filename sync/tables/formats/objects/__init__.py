"""Files that hold objects: JSON, and the features of maps, as rows."""
