"""What was sent before, with a way to put it back."""
