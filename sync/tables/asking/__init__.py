"""What can be asked of a table: conditions, orders, groups; and the two ways of answering."""
