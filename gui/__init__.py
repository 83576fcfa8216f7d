"""The window of Order Reconciler. It knows the façade and plain data; never a service, a file or a store."""
