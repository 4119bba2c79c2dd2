"""The words of the work: pure values and rules. No Qt, no SQL, no PDF, no clock, no disk."""
