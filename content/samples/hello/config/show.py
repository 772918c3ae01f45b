from settings import Settings

for name, value in Settings():
    print(f"{name:17} {value!r}")
