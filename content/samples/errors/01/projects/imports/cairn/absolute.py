from cairn.names import TRAIL

print(TRAIL)
