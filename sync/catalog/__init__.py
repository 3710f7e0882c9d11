"""The replica of the portal's catalog: its tables, how a sync fills them, and how they are read and searched."""
