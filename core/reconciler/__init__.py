"""What a person can do with one shop profile: import, compare, decide, push, put back. See ``facade``."""

from core.exporting import RunReport
from core.importing import Period
from core.reconciler.deciding import DecidedMany, DifferingOrder
from core.reconciler.facade import Reconciler
from core.reconciler.fetching import FetchOptions, FetchReport
from core.reconciler.forgetting import ForgetReport
from core.reconciler.matching import Match, Matches
from core.reconciler.only_in_ecomail import OnlyInEcomail
from core.reconciler.past import Found, PastOfShop, ReportWords
from core.reconciler.progress import ProgressCallback
from core.store import Kept, LeftOut, PushPlace, RunEnd, RunKind, RunLine

__all__ = [
    "DecidedMany",
    "DifferingOrder",
    "FetchOptions",
    "FetchReport",
    "ForgetReport",
    "Found",
    "Kept",
    "LeftOut",
    "Match",
    "Matches",
    "OnlyInEcomail",
    "PastOfShop",
    "Period",
    "ProgressCallback",
    "PushPlace",
    "Reconciler",
    "ReportWords",
    "RunEnd",
    "RunKind",
    "RunLine",
    "RunReport",
]
