"""Makes what a shop owner downloads, and checks it. Part of the build, never of the program."""
