"""Trails: where they are kept, and the pages that show them."""
