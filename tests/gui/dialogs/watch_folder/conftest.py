from tests.support.gui_sandbox import small_shop

__all__ = ["small_shop"]
