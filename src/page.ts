import { Session } from "./device/session.ts";
import { FileDatabase } from "./device/virtual/files/file-database.ts";
import { KeptFiles } from "./device/virtual/files/kept-files.ts";
import { VirtualTransport } from "./device/virtual/virtual-transport.ts";
import type { Opened, ProjectDesk } from "./projects/project-desk.ts";
import { virtualChoice } from "./ui/board-choice.ts";
import { BoardDesk } from "./ui/board-desk.ts";
import { SchemeSetting } from "./ui/colour-scheme.ts";
import { reportFaults } from "./ui/fault-report.ts";
import { LessonDesk } from "./ui/lesson-desk.ts";
import { ProjectCommands } from "./ui/project-commands.ts";
import { plugInSensors } from "./ui/sensors-at-start.ts";
import "./ui/untether-app.ts";
import { Workbench } from "./ui/workbench.ts";

/** Makes every part of the page once and joins them; `opened` is the project that the desk has opened. */
export async function startPage(desk: ProjectDesk, opened: Opened): Promise<void> {
  const app = document.createElement("untether-app");
  const files = new KeptFiles(new FileDatabase());
  const board = new VirtualTransport(undefined, files);
  const session = new Session((bytes) => app.print(bytes));
  const virtual = virtualChoice(board);
  const workbench = new Workbench(
    session,
    virtual,
    () => app.canvas,
    () => app.console,
    (remedy) => void boards.do(remedy),
  );
  const boards = new BoardDesk(session, workbench, virtual, (text) => app.console.note(text));
  const projects = new ProjectCommands(desk, () => app.canvas, workbench.notice);
  const colours = new SchemeSetting();
  reportFaults(workbench.notice);
  plugInSensors(board);
  Object.assign(app, { session, desk, workbench, projects, colours, board, boards });
  app.lessons = new LessonDesk(app);
  document.querySelector("#page")?.replaceChildren(app);
  await app.updateComplete;
  session.keysWanted.subscribe((areWanted) => areWanted && void app.showQuestion());
  session.state.subscribe(({ kind }) => {
    if (kind === "running") app.hints.tickOff("run");
    if (kind === "running" || kind === "typing") board.forgetReads();
  });
  keepWhenLeaving(desk, files);
  listenForRunKey(workbench);
  await projects.showFirst(opened);
  performance.mark("workspace-ready");
  app.lessons.begin();
  await Promise.all([app.loadLater(), workbench.connect()]);
}

/** A page that goes away takes its last edits to the store, or asks to stay when it cannot. */
function keepWhenLeaving(desk: ProjectDesk, files: KeptFiles): void {
  addEventListener("beforeunload", (event) => {
    void desk.flush();
    if (desk.keeping.value.kind !== "kept") event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    void desk.flush();
    void files.flush();
  });
}

function listenForRunKey(workbench: Workbench): void {
  const isRunKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === "Enter" && (ctrlKey || metaKey);
  const press = (event: KeyboardEvent) => {
    if (!isRunKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down means one Run, not Run and Stop by turns.
    if (!event.repeat) void workbench.runOrStop();
  };
  // Before Blockly and Monaco see the key.
  document.addEventListener("keydown", press, { capture: true });
}
