TRAILS = {1: "Heron Loop", 2: "Kestrel Ridge"}
REPORTS = [(2, "Ice above the hut"), (1, "Tree across the path")]
