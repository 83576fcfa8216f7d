"""The order card: what your shop and Ecomail each hold of one order, and what Ecomail will hold."""

from gui.order_card.view import OrderCardView

__all__ = ["OrderCardView"]
