"""What every screen is built with: background jobs, notes, inputs, theme, error box. Knows no screen."""
