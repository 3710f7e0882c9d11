"""Finds an organization in a list of names as people really type them; proposes with evidence, never decides."""
