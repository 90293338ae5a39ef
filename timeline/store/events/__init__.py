"""Tables in, values out: reports, events in detail, and corrections laid over them."""
