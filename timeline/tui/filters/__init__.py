"""The filter bar and the facets: what is typed or picked in, conditions of a query out."""
