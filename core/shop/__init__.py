"""What a person can do with one shop profile: import, compare, decide, push, put back. See ``facade``."""
