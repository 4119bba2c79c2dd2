"""The checkers' screens: one frozen state in, taps out. They decide nothing."""
