"""How well a person's list is paired with a published one."""
