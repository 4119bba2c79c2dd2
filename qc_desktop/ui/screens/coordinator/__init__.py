"""The coordinator's side: one screen a module. Each draws one frozen State and reports wishes."""
