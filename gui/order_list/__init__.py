"""The list of orders: its model, columns, painting, filters and search."""
