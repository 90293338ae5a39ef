"""The tables of types and roles in; what a model is asked and what shape it answers in, out."""
