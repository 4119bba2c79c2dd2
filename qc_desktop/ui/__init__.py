"""The window: theme, components, screens, flows."""
