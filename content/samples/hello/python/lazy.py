def lines():
    for name in ["Heron Loop", "Cedar Ridge"]:
        print("fetching", name)
        yield f"<li>{name}"


page = lines()
print("nothing fetched yet")
for line in page:
    print("sending", line)
print("again:", list(page))
