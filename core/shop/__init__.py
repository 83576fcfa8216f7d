"""What a person can do with one shop: import, compare, decide, send, put back. See ``shop``."""
