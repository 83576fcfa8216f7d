"""The order card: what your shop and Ecomail each hold of one order, and what Ecomail will hold."""
