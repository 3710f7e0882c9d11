"""New versions of the program and the rules: looked for when allowed, shown first, and taken only on consent."""
