"""What a report may say."""

SEVERITY_MIN, SEVERITY_MAX = 1, 5
