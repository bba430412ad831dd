import { describe, expect, it } from "vitest";
import { BoardError, toBoardError } from "../../src/device/board-error.ts";

describe("a board error", () => {
  it("carries its code, what happened, and the cause", () => {
    const cause = new Error("socket");
    const error = new BoardError("lost", "the cable is out", { cause });
    expect(error).toMatchObject({ name: "BoardError", code: "lost", message: "the cable is out", cause });
    expect(error).toBeInstanceOf(Error);
  });

  it("is left as it is when it is made into one again", () => {
    const error = new BoardError("busy", "running");
    expect(toBoardError(error)).toBe(error);
  });

  it.each([
    [new TypeError("broken"), "TypeError: broken"],
    ["words", "words"],
    [undefined, "undefined"],
    [null, "null"],
  ])("counts anything else that is thrown as a lost board: %s", (thrown, message) => {
    expect(toBoardError(thrown)).toMatchObject({ code: "lost", message, cause: thrown });
  });
});
