import { describe, expect, it } from "vitest";
import { textOf, withFile } from "../../../src/lessons/authoring/draft-files.ts";
import type { Draft } from "../../../src/lessons/authoring/draft-store.ts";
import { OpenDraft } from "../../../src/lessons/authoring/open-draft.ts";

const begun: Draft = { id: "one", title: "", project: null, savedAtMs: 0, files: new Map() };

function open(save: (draft: Draft) => Promise<void> = async () => undefined): OpenDraft {
  return new OpenDraft(begun, save);
}

const write = (draft: OpenDraft, text: string, subject: string | null = null): void =>
  draft.change((files) => withFile(files, "a.md", text), subject);

describe("the draft at hand", () => {
  it("takes edits back one by one, what was typed into one field in one go", () => {
    const draft = open();
    write(draft, "one");
    for (const text of ["two", "two and", "two and three"]) write(draft, text, "field");
    expect(textOf(draft.files.value, "a.md")).toBe("two and three");
    draft.undo();
    expect(textOf(draft.files.value, "a.md")).toBe("one");
    draft.undo();
    draft.undo();
    expect(draft.files.value.size).toBe(0);
    expect(draft.canUndo).toBe(false);
  });

  it("is kept with its name, its newest files and the project of its blocks", async () => {
    const kept: Draft[] = [];
    const draft = open(async (one) => void kept.push(one));
    write(draft, "one");
    draft.change((files) => withFile(files, "pack.json", '{"title":{"en":"Lamps"}}'));
    draft.useProject("p");
    expect(await draft.flush()).toBe(true);
    expect(kept).toMatchObject([{ id: "one", title: "Lamps", project: "p" }]);
    expect(textOf(kept[0]?.files ?? new Map(), "a.md")).toBe("one");
  });

  it("says so when there is no room left to keep it", async () => {
    const draft = open(() => Promise.reject(new DOMException("full", "QuotaExceededError")));
    write(draft, "one");
    expect(await draft.flush()).toBe(false);
    expect(draft.keeping.value).toEqual({ kind: "not-kept", isFull: true });
    draft.handedOut();
    expect(await draft.flush()).toBe(true);
  });
});
