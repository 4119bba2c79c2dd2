"""The encrypted database, the sealed files and the keys of one data folder."""
