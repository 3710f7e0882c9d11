"""A portal on loopback to try, teach and test the program with: it behaves like the real one and fails when told."""

from sync.practice.faults import Ending, Fault, Refusal
from sync.practice.portal import PracticePortal, Request
from sync.practice.practice_set import practice_changes, practice_packages

__all__ = ["Ending", "Fault", "PracticePortal", "Refusal", "Request", "practice_changes", "practice_packages"]
