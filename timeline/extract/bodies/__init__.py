"""A draft of an event in, the organizations that act in it out, each with its role."""
