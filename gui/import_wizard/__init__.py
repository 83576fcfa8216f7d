"""From a file to the list of orders: choose, look, import, see what was left out. Never sends anything."""
