"""A Query in, SQL predicates and index scans out, one for each condition."""
