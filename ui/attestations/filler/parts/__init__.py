"""Parts that both steps of the filler share: headings, notices, problems, the bar below."""
