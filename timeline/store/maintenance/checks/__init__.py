"""What is asked of a store when it is examined: pages, rules, proofs and search; faults go out."""
