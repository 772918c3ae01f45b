def round_trip(length_km: float) -> float:
    return length_km * 2


print(round_trip("4.2"))
