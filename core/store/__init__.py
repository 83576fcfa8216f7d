"""What is kept between two starts: orders, what both sides held when last seen, and the journal of every push.

One SQLite file per shop profile, opened by one copy of the program at a time. Only this package knows sqlite3; it
knows no rule about orders and speaks to no network. It never holds a key.
"""
