"""The last step: the result as a file, the choices as a file, and the record of the assessment."""
