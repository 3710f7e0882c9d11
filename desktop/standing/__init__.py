"""Standing: the rules, the lists and the organization brought together, with what differs and what is next."""
