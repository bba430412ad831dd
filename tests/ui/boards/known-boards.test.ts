import { describe, expect, it } from "vitest";
import { KnownBoards } from "../../../src/ui/boards/known-boards.ts";

const KEY = "untether boards";

function keeping(text: string | null = null) {
  const kept = new Map<string, string>(text === null ? [] : [[KEY, text]]);
  const store = {
    recall: (key: string) => kept.get(key) ?? null,
    remember: (key: string, value: string) => void kept.set(key, value),
  };
  let nowMs = 1000;
  const now = () => nowMs++;
  return { kept, open: () => new KnownBoards(store, now) };
}

const board = (host: string, password: string | null = null) => ({ host, name: `nano ${host}`, password });
const hosts = (boards: KnownBoards) => boards.list.value.map(({ host }) => host);

describe("boards that were used before", () => {
  it("come with the last one first, also in another tab", () => {
    const { open } = keeping();
    const boards = open();
    for (const host of ["a", "b", "a"]) boards.used(board(host));
    expect(hosts(boards)).toEqual(["a", "b"]);
    expect(hosts(open())).toEqual(["a", "b"]);
  });

  it("keep a password only as long as the person wants that", () => {
    const { open, kept } = keeping();
    open().used(board("a", "secret12"));
    expect(open().list.value[0]?.password).toBe("secret12");
    open().used(board("a", null));
    expect(kept.get(KEY)).not.toContain("secret12");
  });

  it("are forgotten with their password", () => {
    const { open, kept } = keeping();
    const boards = open();
    boards.used(board("a", "secret12"));
    boards.used(board("b"));
    boards.forget("a");
    expect(hosts(boards)).toEqual(["b"]);
    expect(kept.get(KEY)).not.toContain("secret12");
  });

  it("do not lose what another tab has kept meanwhile", () => {
    const { open } = keeping();
    const [one, other] = [open(), open()];
    one.used(board("a"));
    other.used(board("b"));
    expect(hosts(other)).toEqual(["b", "a"]);
    one.refresh();
    expect(hosts(one)).toEqual(["b", "a"]);
  });

  it("are no more than 20", () => {
    const { open } = keeping();
    const boards = open();
    for (let i = 0; i < 25; i++) boards.used(board(`b${i}`));
    expect(hosts(open())).toHaveLength(20);
    expect(hosts(boards)[0]).toBe("b24");
  });

  const good = { ...board("good"), lastMs: 5 };
  it.each([
    ["nothing", null],
    ["no JSON", "{["],
    ["no list", '{"host":"a"}'],
    ["far too much", `[${" ".repeat(30_000)}]`],
  ])("are none where there is %s", (_what, text) => {
    expect(keeping(text).open().list.value).toEqual([]);
  });

  it.each([
    ["of another kind", 7],
    ["without a host", { ...good, host: "" }],
    ["with a password that no board can have", { ...good, password: "x\r\ny z" }],
    ["with a time that is none", { ...good, lastMs: -1 }],
    ["with an endless name", { ...good, name: "n".repeat(300) }],
  ])("are left out when damaged: one %s", (_what, damaged) => {
    expect(hosts(keeping(JSON.stringify([damaged, good])).open())).toEqual(["good"]);
  });
});
