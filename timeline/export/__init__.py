"""Events become files in other formats."""
