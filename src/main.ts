import "@fontsource-variable/atkinson-hyperlegible-mono/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import firstBlink from "../lessons/examples/first-blink.json?raw";
import { readProject } from "./projects/project.ts";
import { ProjectDesk } from "./projects/project-desk.ts";
import { ProjectStore } from "./projects/project-store.ts";
import { TabMemory } from "./projects/tab-memory.ts";
import { words } from "./ui/words.ts";

/** Opens the learner's project while the page itself is still on its way, and starts the page with it. */
async function start(): Promise<void> {
  const example = readProject(firstBlink);
  if (example.kind === "refused") throw new Error(example.sentence);
  const desk = new ProjectDesk(new ProjectStore(), example.project, new TabMemory());
  // While the page's large code is still on its way, the store answers at once; later it would have to wait its turn.
  const opened = await desk.openLast();
  const { startPage } = await import("./page.ts");
  await startPage(desk, opened);
}

try {
  await start();
} catch (error) {
  const splash = document.querySelector(".splash");
  if (splash) splash.textContent = words.cannotStart;
  throw error;
}
