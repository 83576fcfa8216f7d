"""The review of what will be sent, the sending itself, and its result."""
