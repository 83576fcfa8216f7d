"""What is fast, measured: every figure with its peers in the same run, and written down by one command.

``python -m benchmarks`` runs everything and writes the table of docs/performance.md; ``python -m benchmarks diff`` runs
a part. Machines differ and are never quiet, so only ratios measured side by side are compared with goals.
"""
