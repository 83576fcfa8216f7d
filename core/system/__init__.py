"""What the computer gives the program: clock, stop signal, logs, redaction, keyring, resources.

Knows nothing of orders, shops or services beyond the names of their keys.
"""
