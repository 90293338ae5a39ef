"""An article and a model's answer in; the events that the article bears out, and the drops, out."""
