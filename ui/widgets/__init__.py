"""Small widgets that every page shares: texts, buttons, cards, notices, the focus ring."""
