"""YAML in, Guide and Rulebook out: families, rules, inheritance, overrides and the compiled cache."""
