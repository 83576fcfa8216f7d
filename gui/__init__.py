"""The window of Order Reconciler. It knows the shop and plain data; never a service, a file or a store."""
