"""The Standing page: must we sign, have we signed, are our choices listed, what is next; with reasons and a memo."""
