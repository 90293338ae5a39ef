"""Questions in; answers from a model over the network, or from the cache, out."""
