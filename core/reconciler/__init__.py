"""What a person can do with one shop profile: import, compare, decide, push, put back. See ``facade``."""

from core.reconciler.facade import Reconciler
from core.reconciler.forgetting import ForgetReport
from core.reconciler.progress import ProgressCallback

__all__ = ["ForgetReport", "ProgressCallback", "Reconciler"]
