"""The benchmark of masking tables of counts."""
