"""The precious store, ``desk.db``: how it is opened, checked, copied and brought to the newest shape."""
