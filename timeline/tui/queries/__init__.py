"""What the store knows, asked for one filter at a time: questions in, answers out."""
