"""The last step: what will be signed on one page, and the signature below it."""
