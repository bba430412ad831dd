import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";

/** Puts a file into what the browser keeps of the board's, or takes it away. */
const keep = (page: Page, path: string, text: string | null) =>
  page.evaluate(
    ([path, text]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("untether-board");
        request.onsuccess = () => {
          const transaction = request.result.transaction("files", "readwrite");
          const store = transaction.objectStore("files");
          if (text === null) store.delete(path);
          else store.put({ path, bytes: new TextEncoder().encode(text) });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [path, text] as const,
  );

/** What the browser keeps of the board's files. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        const request = indexedDB.open("untether-board");
        request.onsuccess = () => {
          const read = request.result.transaction("files").objectStore("files").getAll();
          read.onsuccess = () => {
            request.result.close();
            const texts = read.result.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
            resolve(Object.fromEntries(texts));
          };
        };
      }),
  );

test("what a program writes is there after a reload, for the next program", async ({ untether, page }) => {
  await keep(page, "/boot.py", 'with open("count.txt", "a") as f:\n    f.write("I")\n');
  await page.reload();
  await untether.isReady();
  await expect.poll(() => kept(page)).toMatchObject({ "/count.txt": "I" });
  await page.reload();
  await untether.isReady();
  await expect.poll(() => kept(page)).toMatchObject({ "/count.txt": "II" });
});

test("what cannot be a file does not keep the board from starting", async ({ untether, page }) => {
  await keep(page, "/virtual/machine.py", "raise ValueError");
  await keep(page, "nonsense", "");
  await page.reload();
  await untether.isReady();
  await expect(untether.notice).toBeHidden();
});
