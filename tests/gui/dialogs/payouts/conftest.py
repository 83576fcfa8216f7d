from tests.support.gui_sandbox import small_shop
from tests.support.gui_shop import runner

__all__ = ["runner", "small_shop"]
