"""The command line: a thin face of the core for cron, Task Scheduler, agencies and tests.

Its JSON and its exit statuses are promises: fields may be added, never renamed. Results go to standard output,
everything else to standard error. It decides nothing: what it does is what ``core.shop`` does.
"""
