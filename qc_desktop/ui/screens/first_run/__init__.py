"""First set-up: one question a screen, to start an organisation or to join one."""
