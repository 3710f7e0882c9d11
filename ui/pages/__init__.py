"""The small pages: first start, Settings, Doctor, Help."""
