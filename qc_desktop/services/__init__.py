"""What people can do. Each method is one transaction and raises only `Problem`."""
