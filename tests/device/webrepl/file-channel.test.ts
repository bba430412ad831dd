import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoardError } from "../../../src/device/board-error.ts";
import { FileChannel } from "../../../src/device/webrepl/file-channel.ts";
import { framesOf, putRequest } from "../../../src/device/webrepl/file-protocol.ts";

const WELL_DONE = new Uint8Array([0x57, 0x42, 0, 0]);

/** A board that takes files, and answers as it should. */
function takingBoard() {
  const sent: Uint8Array[] = [];
  let left = -1;
  const wire = {
    bufferedAmount: 0,
    send(bytes: Uint8Array) {
      sent.push(bytes.slice());
      if (left < 0) {
        left = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
        queueMicrotask(() => channel.hear(WELL_DONE));
      } else left -= bytes.length;
      if (left > 0) return;
      left = -1;
      queueMicrotask(() => channel.hear(WELL_DONE));
    },
  };
  const channel = new FileChannel(wire);
  return { channel, sent, wire };
}

describe("a file to a board", () => {
  it("is announced as the firmware wants it, to the byte", () => {
    const request = putRequest("/run/ä.py", 0x01020304);
    expect(request.length).toBe(82);
    expect([...request.subarray(0, 4)]).toEqual([0x57, 0x41, 1, 0]);
    expect([...request.subarray(12, 16)]).toEqual([4, 3, 2, 1]);
    expect([...request.subarray(16, 18)]).toEqual([10, 0]);
    expect(new TextDecoder().decode(request.subarray(18)).replace(/\0+$/, "")).toBe("/run/ä.py");
  });

  it("has a path that ends within its field", () => {
    expect(putRequest(`/${"x".repeat(62)}`, 0)[81]).toBe(0);
    expect(() => putRequest(`/${"x".repeat(63)}`, 0)).toThrow(RangeError);
  });

  it("never leaves one byte over in a frame, but for its last", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(undefined, 32 * 1024),
        (size, frameBytes) => {
          const frames = framesOf(new Uint8Array(size), frameBytes);
          expect(frames.reduce((sum, frame) => sum + frame.length, 0)).toBe(size);
          for (const frame of frames.slice(0, -1)) expect(frame.length % 512).not.toBe(1);
        },
      ),
    );
  });

  it.each([0, 1, 511, 512, 513, 2048, 2049, 70_000])("goes through whole, with %i bytes", async (size) => {
    const { channel, sent } = takingBoard();
    const bytes = new Uint8Array(size).map((_, i) => i & 255);
    const told: number[] = [];
    await channel.put("/a", bytes, (doneBytes) => told.push(doneBytes));
    expect(Buffer.concat(sent.slice(1))).toEqual(Buffer.from(bytes));
    expect(told.at(-1) ?? 0).toBe(size);
  });

  it("waits until the one before is through", async () => {
    const { channel, sent } = takingBoard();
    await Promise.all([channel.put("/a", new Uint8Array(3000)), channel.put("/b", new Uint8Array(10))]);
    expect(sent.map(({ length }) => length)).toEqual([82, 2048, 952, 82, 10]);
  });

  it("waits while the browser has enough to send", async () => {
    const { channel, sent, wire } = takingBoard();
    wire.bufferedAmount = 20_000;
    const putting = channel.put("/a", new Uint8Array(5000));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent.length).toBe(1);
    wire.bufferedAmount = 0;
    await putting;
    expect(sent.length).toBe(4);
  });

  it("fails when the connection ends, and so do those after it", async () => {
    const channel = new FileChannel({ send: () => undefined, bufferedAmount: 0 });
    const first = expect(channel.put("/a", new Uint8Array(1))).rejects.toMatchObject({ code: "lost" });
    const second = expect(channel.put("/b", new Uint8Array(1))).rejects.toMatchObject({ code: "lost" });
    await Promise.resolve();
    channel.fail(new BoardError("lost", "cut"));
    await Promise.all([first, second]);
  });

  it("takes nothing but the board's own answer for an answer", async () => {
    const channel = new FileChannel({ send: () => undefined, bufferedAmount: 0 });
    const putting = expect(channel.put("/a", new Uint8Array(0))).rejects.toMatchObject({ code: "lost" });
    await Promise.resolve();
    for (const bytes of [[], [0x57], [0x57, 0x42, 0, 1], [1, 28, 0], [0x57, 0x42, 0, 0, 0]])
      channel.hear(new Uint8Array(bytes));
    channel.fail(new BoardError("lost", "cut"));
    await putting;
  });
});
