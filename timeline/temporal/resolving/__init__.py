"""The sense of an expression and its context in, a Timex with a period out."""
