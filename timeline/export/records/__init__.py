"""Events as objects for other programs."""
