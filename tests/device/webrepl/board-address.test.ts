import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoardError } from "../../../src/device/board-error.ts";
import { readBoardAddress } from "../../../src/device/webrepl/board-address.ts";

describe("an address of a board", () => {
  it.each([
    ["192.168.1.20", "ws://192.168.1.20:8266/", "192.168.1.20"],
    ["  192.168.1.20:8266 ", "ws://192.168.1.20:8266/", "192.168.1.20"],
    ["ws://192.168.1.20:8266/", "ws://192.168.1.20:8266/", "192.168.1.20"],
    ["http://192.168.1.20/", "ws://192.168.1.20:8266/", "192.168.1.20"],
    ["Arduino-1A2B.local:80", "ws://arduino-1a2b.local:80/", "arduino-1a2b.local:80"],
    ["nano-1a2b", "ws://nano-1a2b:8266/", "nano-1a2b"],
  ])("may be typed like this: %s", (typed, url, host) => {
    expect(readBoardAddress(typed)).toEqual({ url, host });
  });

  it.each([
    "",
    " ",
    "my board",
    "192.168.1.20:",
    "192.168.1.20:0",
    "a:99999",
    "a:1:2",
    "-a",
    "http://",
    "a@b",
    "::1",
  ])("is not this: %j", (typed) => {
    expect(() => readBoardAddress(typed)).toThrow(BoardError);
  });

  it("leads nowhere but to the name that was typed, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        try {
          const { url } = readBoardAddress(typed);
          const parsed = new URL(url);
          expect([parsed.protocol, parsed.pathname, parsed.username, parsed.search]).toEqual([
            "ws:",
            "/",
            "",
            "",
          ]);
          expect(typed.toLowerCase()).toContain(parsed.hostname);
        } catch (error) {
          expect(error).toBeInstanceOf(BoardError);
        }
      }),
    );
  });
});
