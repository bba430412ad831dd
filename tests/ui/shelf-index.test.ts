import { beforeAll, describe, expect, it } from "vitest";
import { installBlocks } from "../../src/blocks/install.ts";
import { toolbox } from "../../src/blocks/toolbox.ts";
import type { BlockIndex } from "../../src/ui/block-index.ts";
import { indexShelf } from "../../src/ui/shelf-index.ts";

describe("the search over the shelf", () => {
  let index: BlockIndex;
  beforeAll(() => {
    installBlocks();
    index = indexShelf(toolbox.contents);
  });
  const find = (question: string) => index.find(question).map(({ type }) => type);

  it.each([
    ["a word on the block", "forever", "forever"],
    ["a choice of its menu", "square root", "math_single"],
    ["a word of its category", "lights", "led_toggle"],
    ["a Python keyword it writes", "while", "controls_whileUntil"],
    ["a Python function it calls", "time.sleep_ms", "wait_milliseconds"],
    ["a module it imports", "random", "math_random_int"],
    ["a Python word of a value", "len", "text_length"],
    ["a word of what Blockly puts on the shelf itself", "change variables", "math_change"],
    ["a word of its tooltip", "remainder", "math_modulo"],
  ])("finds a block by %s", (_what, question, type) => {
    expect(find(question)).toContain(type);
  });

  it("gives blocks as the shelf has them, with what fills their slots", () => {
    const [found] = index.find("milliseconds");
    expect(found).toMatchObject({ type: "wait_milliseconds", inputs: { MILLISECONDS: { shadow: {} } } });
  });
});
