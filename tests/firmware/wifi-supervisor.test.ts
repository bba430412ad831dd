import { beforeEach, describe, expect, it } from "vitest";
import type { TypedBoard } from "../boards/typed-board.ts";
import { bootLinkBoard } from "./link-board.ts";

let board: TypedBoard;

/** A Wi-Fi chip that notes what it is told, and a supervisor whose seconds go by as the test says. */
const BENCH = `
import time
from untether.wifi_supervisor import Supervisor
log = []
class Chip:
    on_air = set()
    joined = None
    active_sta = False
    broken = False
class WLAN:
    IF_STA = 0
    IF_AP = 1
    SEC_OPEN = 1
    SEC_WPA_WPA2 = 2
    def __init__(self, role):
        self.role = role
    def active(self, on):
        if Chip.broken: raise OSError("failed to initialize Nina-W10 module, error: 1")
        log.append("station %s" % ("on" if on else "off"))
    def connect(self, name, key, security):
        log.append("connect %s %d" % (name, security))
        Chip.joined = name if name in Chip.on_air else None
        if name == "refused": raise OSError("could not connect to ssid=%s, sec=2, key=%s" % (name, key))
    def isconnected(self):
        return Chip.joined is not None
    def ifconfig(self):
        return ("10.0.0.7", "", "", "")
    def config(self, **settings):
        log.append("own %s %s" % (settings["ssid"], settings.get("key")))
class Light:
    def show(self, state): log.append(state)
now = time.ticks_ms()
def make(networks, own=None):
    global s
    s = Supervisor(WLAN, networks, own, Light(), lambda: log.append("listen"))
    s.start()
def pass_(seconds):
    for _ in range(seconds):
        time.sleep(1)
        s.tick(time.ticks_ms())
def told():
    print("; ".join(log))
    log.clear()
`;

beforeEach(async () => {
  board = await bootLinkBoard();
  expect(board.run(BENCH).error).toBe("");
});

const run = (code: string): string => {
  const { output, error } = board.run(`${code}\ntold()`);
  if (error) throw new Error(error);
  return output.trimEnd();
};

describe("the supervisor of Wi-Fi", () => {
  it("joins a network, and has the board listen then", () => {
    expect(run('Chip.on_air.add("class")\nmake([("class", "12345678")])')).toBe(
      "station on; connect class 2; joining",
    );
    expect(run("pass_(1)\nprint(s.state, s.address())")).toBe("joined 10.0.0.7\njoined; listen");
  });

  it("does not ask for a network without a key as for one that has one", () => {
    expect(run('make([("open", "")])')).toContain("connect open 1");
  });

  it("tries one network after the other, 8 seconds each", () => {
    run('make([("a", "12345678"), ("b", "12345678")])');
    expect(run("pass_(7)")).toBe("");
    expect(run("pass_(1)")).toBe("connect b 2; joining");
    expect(run("pass_(8)")).toBe("connect a 2; joining");
    expect(run('Chip.on_air.add("b")\npass_(9)')).toBe("connect b 2; joining; joined; listen");
  });

  it("brings a lost network back by itself, that one first", () => {
    run('Chip.on_air.add("b")\nmake([("a", "12345678"), ("b", "12345678")])\npass_(9)');
    expect(run("pass_(60)")).toBe("");
    expect(run("Chip.joined = None\npass_(3)")).toBe("connect b 2; joining; joined; listen");
  });

  it("goes on for ever, while nothing is there", () => {
    run('make([("a", "12345678")])');
    expect(run("pass_(800)").split("connect a 2")).toHaveLength(101);
  });

  it("shows nothing of the driver's errors, which hold the key", () => {
    const { output, error } = board.run('make([("refused", "my secret key")])\npass_(9)');
    expect([output, error]).toEqual(["", ""]);
    expect(run("")).toBe("station on; connect refused 2; joining; connect refused 2; joining");
  });

  it("opens a network of the board's own when none has answered, with Wi-Fi switched off before", () => {
    run('make([("a", "12345678")], ("blue", "87654321"))');
    expect(run("pass_(24)")).toBe(
      "connect a 2; joining; connect a 2; joining; station off; own blue 87654321; joined; listen",
    );
    expect(run("pass_(100)\nprint(s.state, s.address())")).toBe("own 192.168.4.1");
  });

  it("opens it at once where the settings name no other", () => {
    expect(run('make([], ("blue", ""))')).toBe("own blue None; joined; listen");
  });

  it("never opens it again once the board was in a network", () => {
    run('Chip.on_air.add("a")\nmake([("a", "12345678")], ("blue", "87654321"))\npass_(1)');
    expect(run("Chip.joined = None\nChip.on_air.clear()\npass_(200)")).not.toContain("own");
  });

  it("says so when there is nothing to join, or no chip, and asks that again", () => {
    expect(run("make([])\npass_(100)")).toBe("failed");
    expect(run('Chip.broken = True\nmake([("a", "12345678")])')).toBe("failed");
    expect(run("Chip.broken = False\npass_(10)")).toBe("station on; connect a 2; joining");
  });
});
