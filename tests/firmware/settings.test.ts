import { beforeEach, describe, expect, it } from "vitest";
import type { TypedBoard } from "../boards/typed-board.ts";
import { bootLinkBoard, pythonText } from "./link-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await bootLinkBoard();
});

const NAME = "nano-412a";

/** What the board makes of a file: [name, password, networks, access point, problems]. */
function read(file: string | null): unknown[] {
  if (file !== null) board.run(`with open("/untether.json", "w") as f: f.write(${pythonText(file)})`);
  const { output, error } = board.run(`
import json
from untether import settings
s = settings.load()
print(json.dumps([s.name, s.password, s.networks, s.access_point, s.problems]))`);
  if (error) throw new Error(error);
  return JSON.parse(output);
}

describe("the settings of a board", () => {
  it("are what the file says", () => {
    const file = {
      name: "blue board",
      password: "secret",
      networks: [{ ssid: "class", key: "12345678" }, { ssid: "open" }, { ssid: "also open", key: "" }],
      access_point: { ssid: "blue", key: "87654321" },
    };
    expect(read(JSON.stringify(file))).toEqual([
      "blue board",
      "secret",
      [
        ["class", "12345678"],
        ["open", ""],
        ["also open", ""],
      ],
      ["blue", "87654321"],
      [],
    ]);
  });

  it("are none without a file, but for a name of the board's own", () => {
    expect(read(null)).toEqual([NAME, null, [], null, ["there is no file"]]);
  });

  it.each([
    ["no JSON", "{name:", "the file is no JSON"],
    ["empty", "", "the file is no JSON"],
    ["a list", "[1, 2]", "the file holds no settings"],
    ["a number", "7", "the file holds no settings"],
    ["null", "null", "the file holds no settings"],
    ["far too long", `{"name": "${"x".repeat(5000)}"}`, "the file holds no settings"],
    ["nested without end", "[".repeat(4000), "the file"],
  ])("are none when the file is %s", (_, file, problem) => {
    const [name, password, networks, accessPoint, problems] = read(file);
    expect([name, password, networks, accessPoint]).toEqual([NAME, null, [], null]);
    expect(String(problems)).toContain(problem);
  });

  it.each([
    ["name", 7],
    ["name", ""],
    ["name", "x".repeat(25)],
    ["name", "two\nlines"],
    ["password", "abc"],
    ["password", "ten letters"],
    ["password", 12345],
    ["password", "a\rb12"],
    ["password", "üüüüü"],
    ["networks", "class"],
    ["networks", [7]],
    ["networks", [{ key: "12345678" }]],
    ["networks", [{ ssid: "class", key: "short" }]],
    ["networks", [{ ssid: "class", key: 12345678 }]],
    ["networks", [{ ssid: "x".repeat(33) }]],
    ["access_point", "blue"],
    ["access_point", { ssid: "" }],
  ])("leave out a %s that makes no sense: %j", (key, value) => {
    const good = { name: "ok", password: "fine1" };
    const [name, password, networks, accessPoint, problems] = read(JSON.stringify({ ...good, [key]: value }));
    expect(name).toBe(key === "name" ? NAME : "ok");
    expect(password).toBe(key === "password" ? null : "fine1");
    expect([networks, accessPoint]).toEqual([[], null]);
    expect(problems).not.toEqual([]);
  });

  it("never tell a key, not even a wrong one", () => {
    const problems = String(read(JSON.stringify({ networks: [{ ssid: "class", key: "1234567" }] }))[4]);
    expect(problems).not.toContain("1234567");
  });

  it("know ten networks at most", () => {
    const networks = Array.from({ length: 12 }, (_, i) => ({ ssid: `n${i}` }));
    expect(read(JSON.stringify({ networks }))[2]).toHaveLength(10);
  });
});
