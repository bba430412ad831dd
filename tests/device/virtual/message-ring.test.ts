import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MessageRing } from "../../../src/device/virtual/message-ring.ts";

/** The two ends of one memory. */
function shared() {
  const buffer = new SharedArrayBuffer(MessageRing.BYTES);
  return { from: new MessageRing(buffer, 0), to: new MessageRing(buffer, 0) };
}

describe("messages between two threads", () => {
  it("are nothing before one was put in", () => {
    expect(shared().to.take()).toBeNull();
  });

  it("arrive whole and in their order, wherever in the memory they lie", () => {
    const { from, to } = shared();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 2000 }), { maxLength: 5 }), (texts) => {
        for (const text of texts) expect(from.put({ text })).toBe(true);
        for (const text of texts) expect(to.take()).toEqual({ text });
        expect(to.take()).toBeNull();
      }),
    );
  });

  it("have to wait when there is no room, and lose nothing by it", () => {
    const { from, to } = shared();
    const text = "x".repeat(10_000);
    let count = 0;
    while (from.put([count, text])) count++;
    expect(count).toBe(6);
    expect(to.take()).toEqual([0, text]);
    expect(from.put([count, text])).toBe(true);
    for (let i = 1; i <= count; i++) expect(to.take()).toEqual([i, text]);
  });

  it("have no room when they are larger than the memory", () => {
    expect(shared().from.put("x".repeat(65_536))).toBe(false);
  });
});
