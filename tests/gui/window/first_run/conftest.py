from tests.support.gui_shop import demo, new_shop, runner, shop

__all__ = ["demo", "new_shop", "runner", "shop"]
