import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BoardError } from "../../src/device/board-error.ts";
import { ByteReader } from "../../src/device/byte-reader.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (from: Uint8Array) => new TextDecoder().decode(from);

/** A sink, and all that it has been given. */
function collecting() {
  const pieces: string[] = [];
  return { pieces, sink: (piece: Uint8Array) => void pieces.push(text(piece)), all: () => pieces.join("") };
}

/** Cuts bytes at these places. */
function cut(whole: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  return at.slice(1).map((end, i) => whole.subarray(at[i], end));
}

describe("a byte reader", () => {
  it("gives what came before the marker", async () => {
    const reader = new ByteReader();
    const before = reader.until("OK");
    reader.feed(bytes("noise OK rest"));
    expect(text(await before)).toBe("noise ");
  });

  it("keeps no more than 64 KB of what nobody waits for", async () => {
    const reader = new ByteReader();
    for (let i = 0; i < 100; i++) reader.feed(new Uint8Array(10_000).fill(65));
    reader.feed(bytes("OK"));
    expect((await reader.until("OK")).length).toBe(64 * 1024 - 2);
  });

  it("finds a marker that came before anybody waited for it", async () => {
    const reader = new ByteReader();
    reader.feed(bytes("one>two>"));
    expect(text(await reader.until(">"))).toBe("one");
    expect(text(await reader.until(">"))).toBe("two");
  });

  it("keeps what follows the marker for the next wait", async () => {
    const reader = new ByteReader();
    reader.feed(bytes("a>b"));
    await reader.until(">");
    const next = reader.until(">");
    reader.feed(bytes("c>"));
    expect(text(await next)).toBe("bc");
  });

  it("finds a marker that arrives byte by byte", async () => {
    const reader = new ByteReader();
    const before = reader.until("\r\n>");
    for (const byte of bytes("ab\r\n>")) reader.feed(new Uint8Array([byte]));
    expect(text(await before)).toBe("ab");
  });

  it("is not taken in by a beginning that is no marker", async () => {
    const reader = new ByteReader();
    const { sink, all } = collecting();
    const done = reader.until("aab", { sink });
    for (const letter of "aaaXaab") reader.feed(bytes(letter));
    await done;
    expect(all()).toBe("aaaX");
  });

  it("passes on to the sink as bytes arrive, and never a byte of the marker", async () => {
    const reader = new ByteReader();
    const { sink, pieces } = collecting();
    const done = reader.until("END", { sink });
    reader.feed(bytes("hello E"));
    expect(pieces.join("")).toBe("hello");
    reader.feed(bytes("NDrest"));
    expect(text(await done)).toBe("");
    expect(pieces.join("")).toBe("hello ");
    expect(text(await reader.until("t"))).toBe("res");
  });

  it("hands every byte to the sink at once when the marker is one byte long", () => {
    const reader = new ByteReader();
    const { sink, all } = collecting();
    void reader.until("\x04", { sink });
    reader.feed(bytes("x"));
    expect(all()).toBe("x");
  });

  it("never gives the sink nothing", async () => {
    const reader = new ByteReader();
    const { sink, pieces } = collecting();
    const done = reader.until(">", { sink });
    reader.feed(new Uint8Array());
    reader.feed(bytes(">"));
    await done;
    expect(pieces).toEqual([]);
  });

  it("does not keep the memory of who feeds it", async () => {
    const reader = new ByteReader();
    const lent = bytes("abc");
    reader.feed(lent);
    lent.fill(0);
    reader.feed(bytes(">"));
    expect(text(await reader.until(">"))).toBe("abc");
  });

  it("forgets what nobody has read when it is cleared", async () => {
    const reader = new ByteReader();
    reader.feed(bytes("old>"));
    reader.clear();
    reader.feed(bytes("new>"));
    expect(text(await reader.until(">"))).toBe("new");
  });

  it("reads the same however the bytes are cut into pieces", async () => {
    const letters = fc.constantFrom("a", "b", "\x04", "\r", "\n", ">", "O", "K", "é");
    const markers = fc.constantFrom("OK", "\x04", ">", "\r\n>", "aab");
    await fc.assert(
      fc.asyncProperty(
        fc.array(letters, { maxLength: 60 }).map((list) => list.join("")),
        markers,
        fc.array(fc.nat(200), { maxLength: 20 }),
        fc.boolean(),
        async (before, marker, places, hasSink) => {
          const expected = `${before}${marker}`.slice(0, `${before}${marker}`.indexOf(marker));
          const reader = new ByteReader();
          // A character may be cut in two, so the pieces are put together as bytes.
          const got: number[] = [];
          const done = reader.until(marker, hasSink ? { sink: (piece) => void got.push(...piece) } : {});
          for (const piece of cut(bytes(`${before}${marker}`), places)) reader.feed(piece);
          got.push(...(await done));
          expect(text(new Uint8Array(got))).toBe(expected);
        },
      ),
    );
  });
});

describe("a byte reader whose stream fails", () => {
  it("rejects the wait under way", async () => {
    const reader = new ByteReader();
    const waiting = reader.until(">");
    reader.fail(new Error("cut"));
    await expect(waiting).rejects.toThrow("cut");
  });

  it("rejects every later wait, also when it failed while nobody waited", async () => {
    const reader = new ByteReader();
    reader.feed(bytes("there>"));
    reader.fail(new Error("cut"));
    await expect(reader.until(">")).rejects.toThrow("cut");
    await expect(reader.until(">")).rejects.toThrow("cut");
  });
});

describe("a byte reader with a time limit", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("gives up with no-response, naming the marker", async () => {
    const waiting = new ByteReader().until("\x04>", { timeoutMs: 500 });
    const rejected = expect(waiting).rejects.toMatchObject({
      code: "no-response",
      message: 'no "\\u0004>" within 500 ms',
    });
    await vi.advanceTimersByTimeAsync(500);
    await rejected;
    await expect(waiting).rejects.toBeInstanceOf(BoardError);
  });

  it("waits for ever without one", async () => {
    let isOver = false;
    void new ByteReader().until(">").then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(1e9);
    expect(isOver).toBe(false);
  });

  it("can be asked again after it gave up", async () => {
    const reader = new ByteReader();
    const late = expect(reader.until(">", { timeoutMs: 500 })).rejects.toMatchObject({ code: "no-response" });
    await vi.advanceTimersByTimeAsync(500);
    await late;
    reader.feed(bytes("at last>"));
    expect(text(await reader.until(">"))).toBe("at last");
  });

  it("leaves no timer behind", async () => {
    const reader = new ByteReader();
    const served = reader.until(">", { timeoutMs: 500 });
    reader.feed(bytes(">"));
    await served;
    const failed = expect(reader.until(">", { timeoutMs: 500 })).rejects.toThrow();
    reader.fail(new Error("cut"));
    await failed;
    expect(vi.getTimerCount()).toBe(0);
  });
});
