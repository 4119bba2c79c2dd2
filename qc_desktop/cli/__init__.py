"""The command line: the same services as the window, one plain sentence for each trouble."""
