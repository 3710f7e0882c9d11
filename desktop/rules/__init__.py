"""The rules, as pure functions over a rule pack: no clock, no files, no network, and "unclear" is an answer."""
