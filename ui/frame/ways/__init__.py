"""What the window does when it is asked to: lead to a page, act, walk through its parts, close."""
