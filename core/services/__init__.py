"""The two services over HTTP: Wemasy and Ecomail as their contracts say. The only place that knows httpx.

Dicts stop here: what goes out of this package is a frozen type of ``core.domain.model`` or a failure of
``core.domain.errors``.
"""
