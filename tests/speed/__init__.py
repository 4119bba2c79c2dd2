"""Benchmarks: each beside its bare baseline in the same run. They never fail a build on time."""
