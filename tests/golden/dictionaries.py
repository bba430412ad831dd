later = {}

ages = {}
ages["Ada"] = 12
ages["Bob"] = 11
ages["Bob"] = 13
print(ages.get("Ada", 0))
print(ages.get("Eve", "nobody"))
print("Bob" in ages)
print("Bob" not in ages)
print(len(ages))
print(sorted(ages))
print(sum(ages.values()))
ages.pop("Ada", None)
ages.pop("Ada", None)
for name in ages:
    print(f"{name} is {ages.get(name, 0)}")
for name in {}:
    pass
print("" in {})
print({}.get("", 0))
print(len({}))
print(list({}))
later[""] = 0
later.pop("", None)
print(later)
