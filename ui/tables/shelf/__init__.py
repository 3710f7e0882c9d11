"""Tables on this desk and those on their way, with the details of one."""
