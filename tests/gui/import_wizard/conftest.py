from tests.support.gui_import import desk, settings
from tests.support.gui_shop import demo, new_shop, runner, shop

__all__ = ["demo", "desk", "new_shop", "runner", "settings", "shop"]
