"""The rules about orders, pure: no file, no socket, no clock, no database, no Qt.

Everything here is a frozen type or a function of its arguments; each subject is a file named for it.
"""
