"""The review of what will be sent, the sending itself, and its result."""

from gui.push_review.dialog import PushReviewDialog

__all__ = ["PushReviewDialog"]
