"""One module a migration, in order: `r0001_the_log` and on. Each follows the one before."""
