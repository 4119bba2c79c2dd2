"""Papers: reports and badges as PDF and HTML. Lays out what the domain says; computes nothing."""
