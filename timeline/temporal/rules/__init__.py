"""The rules of date expressions as tables: pattern, sense, examples."""
