"""The core of Order Reconciler: everything a person at a terminal can do. Never imports Qt."""

__version__ = "0.1.0"
