"""An article and its mentions become events."""
