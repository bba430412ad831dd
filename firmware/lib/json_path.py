"""Finding one value in an answer that is written as JSON.

    import json_path

    answer = '{"main": {"temp": 21.5}, "weather": [{"id": 800}]}'
    print(json_path.find("main.temp", answer))
    print(json_path.find("weather.1.id", answer))
"""

import json


def find(path, text):
    """Give the value at the end of a path; None when there is none, or the text is no JSON.

    Points part the names on the way. A number picks an item of a list: 1 is the first.
    An empty path gives everything. In place of the text it takes what it found before, too.
    """
    try:
        value = json.loads(text) if isinstance(text, str) else text
    except ValueError:
        return None
    for step in path.split("."):
        if step:
            value = _inside(value, step)
    return value


def _inside(value, step):
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and step.isdigit() and 1 <= int(step) <= len(value):
        return value[int(step) - 1]
    return None
