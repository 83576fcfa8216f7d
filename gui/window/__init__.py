"""The main window: what surrounds the screens, and what starts each task of the user."""
