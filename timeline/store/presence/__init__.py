"""A unit or names in, who appeared on which days out: officials, gaps, and people side by side."""
