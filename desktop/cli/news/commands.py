"""The command ``news``: what is new, why, and marking it as read."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.news import answers, text


def news(job: Job) -> int:
    """Show what is new; nothing new is no trouble."""
    typed, book = job.typed, job.desk.news
    items = book.items(unread_only=not typed.all, work=job.work)
    marked = sum(not one.is_read for one in items) if typed.mark_read else 0
    if marked:
        book.mark_read([one.id for one in items])
    job.answer(answers.news(items, marked), lambda page: text.news(page, items, is_all=typed.all, marked=marked))
    return 0


COMMANDS: Commands = {"news": news}
