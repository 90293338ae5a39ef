"""What any screen may use: text in cells, menus, prompts, prose, hints, palettes."""
