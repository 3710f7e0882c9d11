"""Files of the portal brought to this desk, whole or not at all."""
