handlers = [lambda: name for name in ["list", "detail", "search"]]
print([handler() for handler in handlers])

first, second = [1, 2], [1, 2]
print(first == second, first is second)

print(bool([]), bool({}), bool("0"))
print(7 / 2, 7 // 2, -7 // 2)

if True:
    inside = "still here"
print(inside)
