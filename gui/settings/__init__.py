"""The settings of one shop and its keys."""
