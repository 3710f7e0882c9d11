"""Tables of one and of ten million rows: how soon they are there, how fast they answer, how little they take."""
