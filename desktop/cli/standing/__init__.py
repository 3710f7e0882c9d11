"""Standing at the command line: where the organization stands, memos, determinations, and the whole field."""
