"""Questions of the screens in, answers of the store out, in a thread of their own."""
