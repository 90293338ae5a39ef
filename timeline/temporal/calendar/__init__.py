"""Days in, days out: calendar arithmetic, lunar tables, EDTF."""
