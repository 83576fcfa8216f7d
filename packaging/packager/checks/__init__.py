"""Proves of a built folder what a shop owner relies on. Runs the packaged program only, never our sources."""
