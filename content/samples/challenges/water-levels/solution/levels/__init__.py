"""Takes in water levels: late, twice, wrong and all at once."""
