import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, type Keeping } from "../../src/projects/autosave.ts";
import type { Project } from "../../src/projects/project.ts";

const RETRY_MS = 5000;

const version = (n: number): Project => ({ id: "p", name: `version ${n}`, workspace: {} });

/** An autosave over a storage that is as slow, as full or as broken as the test says. */
function kept() {
  const storage = {
    saved: [] as string[],
    started: [] as string[],
    takesMs: 0,
    failure: null as unknown,
  };
  const autosave = new Autosave<Project>(async ({ name }) => {
    storage.started.push(name);
    const { failure } = storage;
    if (storage.takesMs > 0) await new Promise((resolve) => setTimeout(resolve, storage.takesMs));
    if (failure !== null) throw failure;
    storage.saved.push(name);
  });
  const states: Keeping["kind"][] = [];
  autosave.keeping.subscribe(({ kind }) => states.push(kind));
  let newest = 0;
  const edit = (n: number) => {
    newest = n;
    autosave.edited(() => version(newest));
  };
  return { autosave, storage, states, edit, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("autosave", () => {
  it("keeps an edit a quarter of a second later", async () => {
    const { storage, edit, pass, states } = kept();
    edit(1);
    await pass(249);
    expect(storage.saved).toEqual([]);
    await pass(1);
    expect(storage.saved).toEqual(["version 1"]);
    expect(states).toEqual(["keeping", "kept"]);
  });

  it("keeps a burst of edits once, with the newest state", async () => {
    const { storage, edit, pass } = kept();
    for (let n = 1; n <= 10; n++) {
      edit(n);
      await pass(10);
    }
    await pass(1000);
    expect(storage.saved).toEqual(["version 10"]);
  });

  it("keeps somebody who never rests, at least four times a second", async () => {
    const { storage, edit, pass } = kept();
    for (let n = 1; n <= 100; n++) {
      edit(n);
      await pass(10);
    }
    expect(storage.saved.length).toBeGreaterThanOrEqual(3);
    await pass(250);
    expect(storage.saved.at(-1)).toBe("version 100");
  });

  it("keeps an edit that came during a save afterwards, and says that all is kept only then", async () => {
    const { storage, edit, pass, autosave } = kept();
    storage.takesMs = 400;
    edit(1);
    await pass(300);
    edit(2);
    await pass(350 + 10);
    expect(storage.saved).toEqual(["version 1"]);
    expect(autosave.keeping.value.kind).toBe("keeping");
    await pass(1000);
    expect(storage.saved).toEqual(["version 1", "version 2"]);
    expect(autosave.keeping.value.kind).toBe("kept");
  });

  it("never has two saves under way", async () => {
    const { storage, edit, pass } = kept();
    storage.takesMs = 1000;
    for (let n = 1; n <= 30; n++) {
      edit(n);
      await pass(100);
      expect(storage.started.length - storage.saved.length).toBeLessThanOrEqual(1);
    }
    await pass(3000);
    expect(storage.saved.at(-1)).toBe("version 30");
  });

  it("asks for the project only when it is time to keep it", async () => {
    const { autosave, pass } = kept();
    const take = vi.fn(() => version(1));
    autosave.edited(take);
    autosave.edited(take);
    expect(take).not.toHaveBeenCalled();
    await pass(1000);
    expect(take).toHaveBeenCalledTimes(1);
  });

  it("lets the clock rest when all is kept", async () => {
    const { edit, pass } = kept();
    edit(1);
    await pass(250);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("flush", () => {
  it("keeps the newest state at once", async () => {
    const { autosave, storage, edit } = kept();
    edit(1);
    expect(await autosave.flush()).toBe(true);
    expect(storage.saved).toEqual(["version 1"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("saves nothing when there was no edit", async () => {
    const { autosave, storage, states } = kept();
    expect(await autosave.flush()).toBe(true);
    expect(storage.started).toEqual([]);
    expect(states).toEqual([]);
  });

  it("waits for a save under way, and keeps what came since too", async () => {
    const { autosave, storage, edit, pass } = kept();
    storage.takesMs = 500;
    edit(1);
    await pass(250);
    edit(2);
    let isSafe: boolean | null = null;
    void autosave.flush().then((safe) => {
      isSafe = safe;
    });
    await pass(499);
    expect(storage.saved).toEqual([]);
    await pass(1 + 499);
    expect(isSafe).toBeNull();
    await pass(1);
    expect(isSafe).toBe(true);
    expect(storage.saved).toEqual(["version 1", "version 2"]);
  });

  it("tells that the work is not safe when it could not be kept", async () => {
    const { autosave, storage, edit } = kept();
    storage.failure = new Error("no");
    edit(1);
    expect(await autosave.flush()).toBe(false);
  });

  it("counts work that the person has in a file as safe, until the next edit", async () => {
    const { autosave, storage, edit } = kept();
    storage.failure = new Error("no");
    edit(1);
    autosave.handedOut();
    expect(await autosave.flush()).toBe(true);
    edit(2);
    expect(await autosave.flush()).toBe(false);
  });
});

describe("autosave on a storage that fails", () => {
  it("says so", async () => {
    const { autosave, storage, edit, pass, states } = kept();
    storage.failure = new Error("no");
    edit(1);
    await pass(250);
    expect(autosave.keeping.value).toEqual({ kind: "not-kept", isFull: false });
    expect(states).toEqual(["keeping", "not-kept"]);
  });

  it("says when it is because the storage is full", async () => {
    const { autosave, storage, edit, pass } = kept();
    storage.failure = new DOMException("full", "QuotaExceededError");
    edit(1);
    await pass(250);
    expect(autosave.keeping.value).toEqual({ kind: "not-kept", isFull: true });
  });

  it("does not call it full when it is closed", async () => {
    const { autosave, storage, edit, pass } = kept();
    storage.failure = new DOMException("closed", "InvalidStateError");
    edit(1);
    await pass(250);
    expect(autosave.keeping.value).toEqual({ kind: "not-kept", isFull: false });
  });

  it("tries again by itself, and says when it is kept after all", async () => {
    const { autosave, storage, edit, pass } = kept();
    storage.failure = new Error("no");
    edit(1);
    await pass(250);
    storage.failure = null;
    await pass(RETRY_MS - 1);
    expect(storage.saved).toEqual([]);
    await pass(1);
    expect(storage.saved).toEqual(["version 1"]);
    expect(autosave.keeping.value.kind).toBe("kept");
  });

  it("says it once, however often it tries in vain", async () => {
    const { storage, edit, pass, states } = kept();
    storage.failure = new Error("no");
    edit(1);
    await pass(250 + 5 * RETRY_MS);
    expect(storage.started.length).toBe(6);
    expect(states).toEqual(["keeping", "not-kept"]);
  });

  it("tries again soon when there is an edit, with the newest state", async () => {
    const { storage, edit, pass } = kept();
    storage.failure = new Error("no");
    edit(1);
    await pass(250);
    storage.failure = null;
    edit(2);
    await pass(250);
    expect(storage.saved).toEqual(["version 2"]);
  });

  it("keeps the newest state also when the edit came while the save was failing", async () => {
    const { storage, edit, pass } = kept();
    storage.takesMs = 100;
    storage.failure = new Error("no");
    edit(1);
    await pass(300);
    edit(2);
    storage.failure = null;
    await pass(RETRY_MS + 1000);
    expect(storage.saved).toEqual(["version 2"]);
  });

  it("survives a canvas that cannot say what is on it", async () => {
    const { autosave, storage, edit, pass } = kept();
    autosave.edited(() => {
      throw new Error("canvas");
    });
    await pass(250);
    expect(autosave.keeping.value).toEqual({ kind: "not-kept", isFull: false });
    edit(2);
    await pass(250);
    expect(storage.saved).toEqual(["version 2"]);
    expect(autosave.keeping.value.kind).toBe("kept");
  });
});
