"""The timeline in the terminal."""
