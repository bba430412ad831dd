import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlockIndex } from "../../src/ui/block-index.ts";

const block = (type: string, label: string, more = "") => ({ info: { kind: "block", type }, label, more });

const index = new BlockIndex([
  block("wait", "wait 1 second", "time.sleep(1)"),
  block("blink", "turn LED on", "Lights led.on()"),
  block("sleep", "sleep deeply"),
  block("minus", "1 - 1"),
  block("cafe", "Café"),
]);

const find = (question: string) => index.find(question).map(({ type }) => type);

describe("finding a block", () => {
  it("needs only the beginning of a word", () => {
    expect(find("w")).toEqual(["wait"]);
  });

  it("does not find what only stands in the middle of a word", () => {
    expect(find("ait")).toEqual([]);
  });

  it("needs every word of the question, in any order", () => {
    expect(find("led turn")).toEqual(["blink"]);
    expect(find("led wait")).toEqual([]);
  });

  it("puts what stands on a block before what only its Python says", () => {
    expect(find("sleep")).toEqual(["sleep", "wait"]);
  });

  it("understands Python with its dots", () => {
    expect(find("time.sleep")).toEqual(["wait"]);
  });

  it("finds signs", () => {
    expect(find("-")).toEqual(["minus"]);
  });

  it("overlooks capitals and accents", () => {
    expect(find("CAFE")).toEqual(["cafe"]);
    expect(find("café")).toEqual(["cafe"]);
  });

  it("shows nothing while nothing is asked", () => {
    expect(find("")).toEqual([]);
    expect(find("  ")).toEqual([]);
  });

  it("answers whatever is typed", () => {
    const question = fc.string({ unit: "binary" });
    const answers = fc.property(question, (asked) => find(asked).length <= 5);
    expect(() => fc.assert(answers)).not.toThrow();
  });
});
