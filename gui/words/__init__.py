"""Every sentence the window says, in the user's language. Makes no widget and starts no work."""
