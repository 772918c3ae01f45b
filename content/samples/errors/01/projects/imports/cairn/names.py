TRAIL = "Kestrel Ridge"
