import type { Page } from "@playwright/test";
import { writeProject } from "../../src/projects/project.ts";
import { expect, print, test } from "./page.ts";

/** What the browser keeps under the project at hand, replaced by something else. */
async function spoil(page: Page, text: string): Promise<void> {
  await page.evaluate(async (spoilt) => {
    const id = sessionStorage.getItem("untether current project") ?? "";
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("untether");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = database.transaction("projects", "readwrite").objectStore("projects");
    await new Promise<void>((resolve) => {
      store.transaction.oncomplete = () => resolve();
      store.put({ id, name: "Spoilt", savedAtMs: Date.now(), text: spoilt });
    });
    database.close();
  }, text);
}

const saved = (page: Page) => expect(page.locator("project-name")).toContainText("✓ Kept");

test("a reload keeps the work and the name", async ({ untether, page }) => {
  await untether.projectName.click();
  await page.keyboard.type("My lighthouse");
  await page.keyboard.press("Enter");
  await page.locator(".blocklyEditableField", { hasText: "0.5" }).first().click();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await saved(page);
  await page.reload();
  await untether.isReady();
  await expect(untether.projectName).toHaveText("My lighthouse");
  await expect.poll(() => untether.pythonText()).toContain("time.sleep(3)");
});

/** The text that the browser keeps of the project at hand. */
const keptText = (page: Page) =>
  page.evaluate(async () => {
    const id = sessionStorage.getItem("untether current project") ?? "";
    return new Promise<string>((resolve) => {
      const request = indexedDB.open("untether");
      request.onsuccess = () => {
        const read = request.result.transaction("projects").objectStore("projects").get(id);
        read.onsuccess = () => {
          request.result.close();
          resolve(read.result?.text ?? "");
        };
      };
    });
  });

// How soon is the business of the autosave's own tests, on a clock of their own.
test("an edit is kept without anybody asking for it", async ({ untether, page }) => {
  await untether.openProgram([print("before")]);
  await saved(page);
  await page.locator(".blocklyBlockCanvas .blocklyEditableField", { hasText: "before" }).click();
  await page.keyboard.type("after");
  await page.keyboard.press("Enter");
  await expect.poll(() => keptText(page)).toContain("after");
});

const spoiltSaves = [
  { what: "not JSON", text: "{ half a fi", says: "part of it is missing" },
  {
    what: "of a newer version",
    text: '{"format":"untether-project","version":99,"blocks":"unheard of"}',
    says: "newer Untether",
  },
  {
    what: "with unknown blocks",
    text: JSON.stringify({
      format: "untether-project",
      version: 1,
      id: "x",
      name: "x",
      workspace: { blocks: { blocks: [{ type: "teleport" }] } },
    }),
    says: "does not know: teleport",
  },
];

test("a project that Blockly cannot show gives way to the one that was there", async ({ untether }) => {
  await untether.openProgram([print("mine")]);
  const inTheWrongPlace = { type: "text_print", next: { block: { type: "math_number" } } };
  const workspace = { blocks: { blocks: [inTheWrongPlace] } };
  await untether.openFile(writeProject({ id: "x", name: "Crooked", workspace }));
  await expect(untether.notice).toContainText("damaged");
  await expect(untether.projectName).toHaveText("A test");
  await expect.poll(() => untether.pythonText()).toContain("mine");
});

for (const { what, text, says } of spoiltSaves) {
  test(`a kept project that is ${what} is set aside, told, and can be saved to a file`, async ({
    untether,
    page,
  }) => {
    await saved(page);
    await untether.openProgram([print("mine")]);
    await saved(page);
    await spoil(page, text);
    await page.reload();
    await untether.isReady();
    await expect(untether.notice).toContainText(says);
    const download = page.waitForEvent("download");
    await untether.notice.getByRole("button", { name: "Save the old project to a file" }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe(text);
  });

  test(`a file that is ${what} is refused in a sentence, and the work stays`, async ({ untether }) => {
    await untether.openProgram([print("precious")]);
    await untether.openFile(text);
    await expect(untether.notice).toContainText(says);
    await expect.poll(() => untether.pythonText()).toContain("precious");
  });
}

test("a file of 50 MB is refused in a sentence, and the work stays", async ({ untether, page }) => {
  await untether.openProgram([print("precious")]);
  await page.evaluate(() => {
    const app = document.querySelector("untether-app");
    return app?.projects.openText(`{"format":"${"x".repeat(50 * 1024 * 1024)}"}`);
  });
  await expect(untether.notice).toContainText("too big");
  await expect.poll(() => untether.pythonText()).toContain("precious");
});

test("a full storage is told, and the work stays on the canvas and can be saved to a file", async ({
  untether,
  page,
}) => {
  await saved(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await page.locator(".blocklyEditableField", { hasText: "0.5" }).first().click();
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await expect(untether.notice).toContainText("no room left");
  await expect(page.locator("project-name")).toContainText("Not kept");
  const download = page.waitForEvent("download");
  await untether.notice.getByRole("button", { name: "Save to a file" }).click();
  expect((await download).suggestedFilename()).toBe("My first blink.untether");
  await expect.poll(() => untether.pythonText()).toContain("time.sleep(4)");
});

test("work that could not be kept is not left behind for another project", async ({ untether, page }) => {
  await untether.openProgram([print("before")]);
  await saved(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await page.locator(".blocklyBlockCanvas .blocklyEditableField", { hasText: "before" }).click();
  await page.keyboard.type("unkept");
  await page.keyboard.press("Enter");
  await expect(untether.notice).toContainText("no room left");
  await untether.command("New project");
  await expect(untether.notice).toContainText("Save it to a file first");
  await expect.poll(() => untether.pythonText()).toContain("unkept");
  const download = page.waitForEvent("download");
  await untether.command("Save to a file");
  await download;
  await untether.command("New project");
  await expect(untether.projectName).toHaveText("My project");
});

test("a project that is open in another tab opens as a copy", async ({ untether, page, context }) => {
  await untether.openProgram([print("shared")]);
  await saved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator("notice-card")).toContainText("open in another tab");
  await expect(second.locator("project-name button")).toHaveText("A test (2)");
});

test("a new project and an old one can both be found again", async ({ untether, page }) => {
  await untether.openProgram([print("old one")]);
  await saved(page);
  await untether.command("New project");
  await expect(untether.projectName).toHaveText("My project");
  await untether.command("My projects…");
  await page.getByRole("searchbox", { name: "Find a project" }).fill("a te");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^A test/ })
    .click();
  await expect.poll(() => untether.pythonText()).toContain("old one");
});
