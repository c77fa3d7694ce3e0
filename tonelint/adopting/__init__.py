"""What lets a library be adopted without mending all of it today: allowances, a baseline, and what Git says changed."""
