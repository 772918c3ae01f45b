"""What a report may say, in one place."""

SEVERITY_MIN, SEVERITY_MAX = 1, 5
