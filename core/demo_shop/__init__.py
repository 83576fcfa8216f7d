"""A Wemasy and an Ecomail that behave: memory, limits, errors. The demo shop and the tests' far side.

Plain data in, plain data out: no sockets, no HTTP client, no threads, no waiting. Holds no real key and reaches no
real service.
"""
