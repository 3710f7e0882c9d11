"""The desk: the one door through which the window and the command line reach everything this program knows and does."""

from desktop.desk.desk import Desk, services_of

__all__ = ["Desk", "services_of"]
