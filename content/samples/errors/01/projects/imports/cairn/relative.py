from .names import TRAIL

print(TRAIL)
