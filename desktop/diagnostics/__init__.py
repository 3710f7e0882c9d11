"""What helps whoever looks after the program to find a fault, and names nobody: redaction, traces, the support file."""
