import { describe, expect, test } from "vitest";
import { askOf, pathOf } from "../../src/ui/phone-page/address.ts";

describe("a link on the board's page", () => {
  test.each([
    ["/on", "/", "/on"],
    ["on?lamp=1#top", "/lamps/", "/lamps/on?lamp=1"],
    ["", "/lamp?on=1", "/lamp?on=1"],
    ["?on=0", "/lamp?on=1", "/lamp?on=0"],
    ["http://192.168.0.42/off", "/", "/off"],
    ["https://example.com/", "/", null],
    ["//example.com/", "/", null],
    ["javascript:alert(1)", "/", null],
    ["http://[", "/", null],
  ])("%j on %s leads to %j", (href, from, path) => {
    expect(pathOf(href, from)).toBe(path);
  });
});

describe("a form on the board's page", () => {
  const fields = [
    ["colour", "deep blue"],
    ["on", "1&2"],
  ] as const;

  test("puts what was filled in behind the address, in the place of what stood there", () => {
    expect(askOf("GET", "/lamp?old=1", "/", fields)).toEqual({
      method: "GET",
      path: "/lamp?colour=deep+blue&on=1%262",
      body: "",
    });
  });

  test("sends it along when it says so", () => {
    expect(askOf("POST", "", "/lamp", fields)).toEqual({
      method: "POST",
      path: "/lamp",
      body: "colour=deep+blue&on=1%262",
    });
  });

  test("is sent to nobody else", () => {
    expect(askOf("POST", "https://example.com/", "/", fields)).toBeNull();
  });
});
