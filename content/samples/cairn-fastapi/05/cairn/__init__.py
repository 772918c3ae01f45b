"""Cairn: hikers report what they meet on a trail, rangers approve the reports."""
