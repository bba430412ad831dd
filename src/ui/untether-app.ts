import "@awesome.me/webawesome/dist/components/split-panel/split-panel.js";
import { html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Session } from "../device/session.ts";
import { blockAt, linesOf, type Program } from "../generators/program.ts";
import type { ProjectDesk } from "../projects/project-desk.ts";
import "./app-menu.ts";
import { loadMenu, type MenuCommand } from "./app-menu.ts";
import type { BoardView } from "./around-board/board-view.ts";
import "./block-workspace.ts";
import type { BlockWorkspace } from "./block-workspace.ts";
import "./board-chip.ts";
import type { BoardDesk } from "./board-desk.ts";
import "./board-pane.ts";
import type { BoardCommand } from "./boards/board-commands.ts";
import type { SchemeChoice, SchemeSetting } from "./colour-scheme.ts";
import "./console-pane.ts";
import type { ConsolePane } from "./console-pane.ts";
import type { HintCards } from "./hint-cards.ts";
import "./hint-cards.ts";
import icon from "./icon.svg";
import type { LessonDesk } from "./lesson-desk.ts";
import { LightElement } from "./light-element.ts";
import "./notice-card.ts";
import { partMissing } from "./part-missing.ts";
import type { ProjectCommands } from "./project-commands.ts";
import "./project-name.ts";
import type { ProjectsDialog } from "./projects-dialog.ts";
import "./python-pane.ts";
import type { PythonPane } from "./python-pane.ts";
import "./run-button.ts";
import type { Lit } from "./run-controls.ts";
import "./tab-strip.ts";
import type { Tab } from "./tab-strip.ts";
import { mayTakeFocus } from "./take-focus.ts";
import type { TerminalInput } from "./terminal.ts";
import { Watch } from "./watch.ts";
import { words } from "./words.ts";
import type { Workbench } from "./workbench.ts";

/** The pane a narrow screen shows; wide ones show all but the one tab that is behind the other. */
type Pane = "lesson" | "blocks" | "python" | "board" | "console";

/** The page: top bar, blocks on the left, Python and board on the right, and what passes between them. */
@customElement("untether-app")
export class UntetherApp extends LightElement {
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) desk!: ProjectDesk;
  @property({ attribute: false }) workbench!: Workbench;
  @property({ attribute: false }) projects!: ProjectCommands;
  @property({ attribute: false }) colours!: SchemeSetting;
  @property({ attribute: false }) board!: BoardView;
  @property({ attribute: false }) boards!: BoardDesk;
  @property({ attribute: false }) lessons!: LessonDesk;
  @state() private pane: Pane = "blocks";
  @state() private tab: "board" | "console" = "board";
  @state() private isFolded = false;
  @state() private hasNews = false;
  /** What few ask for comes when blocks can be snapped. */
  @state() private hasRunControls = false;
  /** The drawing of the board is large; it comes when blocks can be snapped. */
  @state() private isBoardDrawn = false;
  @state() private glowing: readonly number[] = [];
  @query("block-workspace") canvas!: BlockWorkspace;
  @query("hint-cards") hints!: HintCards;
  @query("console-pane") console!: ConsolePane;
  @query("python-pane") private python!: PythonPane;
  @query("projects-dialog") private projectsDialog!: ProjectsDialog;

  readonly #narrow = matchMedia("(max-width: 800px)");

  constructor() {
    super();
    this.#narrow.addEventListener("change", () => this.requestUpdate());
    new Watch(this, () => [
      this.session.state,
      this.session.keysWanted,
      this.session.sent,
      this.boards.facts,
      this.lessons.panel,
      this.lessons.isPythonShown,
      this.desk.name,
      this.desk.keeping,
      this.workbench.program,
      this.workbench.notice,
      this.workbench.failedLine,
      this.colours.choice,
      this.colours.scheme,
    ]);
  }

  override render() {
    return html`${this.#topBar()}
      <main
        class="panes"
        data-pane=${this.#shownPane}
        ?data-folded=${this.isFolded}
        ?data-plain=${!this.lessons.isPythonShown.value}
      >
        ${this.lessons.panel.value}
        <wa-split-panel class="split across" position="62" snap="50% 62% 75%">
          <div slot="start" class="workspace-pane">
            ${this.#workspace()}<hint-cards @lessons=${() => this.lessons.showCatalogue()}></hint-cards>${this.hasRunControls && !this.boards.facts.value ? this.#runControls() : ""}
          </div>
          <wa-split-panel slot="end" class="split down" orientation="vertical" position="48">
            <div slot="start" class="code-pane">${this.#pythonPane()}</div>
            <div slot="end" class="side-pane">${this.#sidePane()}</div>
          </wa-split-panel>
        </wa-split-panel>
        <div class="notices">
          <notice-card
            ?data-open=${this.workbench.notice.value !== null}
            .notice=${this.workbench.notice.value}
            @dismiss=${() => this.workbench.notice.set(null)}
          ></notice-card>
        </div>
      </main>
      <tab-strip
        class="pane-tabs"
        .label=${words.panes}
        .tabs=${this.#paneTabs()}
        .selected=${this.#shownPane}
        @select=${(event: CustomEvent<Pane>) => this.show(event.detail)}
      ></tab-strip>
      <projects-dialog
        .desk=${this.desk}
        @open=${(event: CustomEvent<string>) => this.projects.open(event.detail)}
      ></projects-dialog>`;
  }

  /** Shows bytes that the program printed. */
  print(bytes: Uint8Array): void {
    this.console.write(bytes);
    this.lessons.hear(bytes);
    if (!this.#isConsoleShown) this.hasNews = true;
  }

  /** Brings the console forward for a program that waits for an answer, and the caret unless somebody needs it. */
  async showQuestion(): Promise<void> {
    this.isFolded = false;
    this.show("console");
    await this.updateComplete;
    if (mayTakeFocus()) this.console.focus();
  }

  /** Brings what blocks can be snapped without: the drawn board, Monaco and the menu's list. */
  async loadLater(): Promise<void> {
    try {
      this.isBoardDrawn = true;
      await this.updateComplete;
      await Promise.all([
        this.python.loadEditor(),
        loadMenu(),
        import("./projects-dialog.ts"),
        this.#loadRunControls(),
      ]);
    } catch {
      this.workbench.notice.set(partMissing);
    }
  }

  #topBar() {
    const state = this.session.state.value;
    return html`<header class="top-bar">
      <h1 class="brand"><img src=${icon} alt="" width="32" height="32" /><span>${words.appName}</span></h1>
      <project-name
        .name=${this.desk.name.value}
        .keeping=${this.desk.keeping.value}
        @rename=${(event: CustomEvent<string>) => this.desk.rename(event.detail, () => this.canvas.save())}
      ></project-name>
      <span class="gap"></span>
      <board-chip
        .state=${state}
        .sent=${this.session.sent.value}
        @open=${() => this.boards.do("choose")}
      ></board-chip>
      <run-button
        .state=${state.kind}
        @run=${() => this.workbench.run()}
        @stop=${() => this.workbench.stop()}
      ></run-button>
      ${this.#foldButton()}
      <app-menu
        .scheme=${this.colours.choice.value}
        @command=${(event: CustomEvent<MenuCommand>) => this.#obey(event.detail)}
        @board=${(event: CustomEvent<BoardCommand>) => this.boards.do(event.detail)}
        @scheme=${(event: CustomEvent<SchemeChoice>) => this.colours.choose(event.detail)}
      ></app-menu>
    </header>`;
  }

  #runControls() {
    return html`<run-controls
      .desk=${this.board.lines}
      .board=${this.session.state.value.kind}
      .program=${this.workbench.program.value}
      .nameOf=${(blockId: string) => this.canvas.nameOf(blockId)}
      @lit=${(event: CustomEvent<Lit>) => this.#light(event.detail)}
      @reboot=${() => this.workbench.reconnect()}
    ></run-controls>`;
  }

  async #loadRunControls(): Promise<void> {
    await import("./run-controls.ts");
    this.hasRunControls = true;
  }

  /** Shows where the program that runs is. */
  #light({ blocks, lines, current }: Lit): void {
    this.canvas.light(blocks);
    this.python.lit = lines;
    if (!current) return;
    if (current.block !== null) this.canvas.bringIntoView(current.block);
    this.python.reveal(current.line);
  }

  #foldButton() {
    const label = this.isFolded ? words.unfoldSide : words.foldSide;
    return html`<button
      class="icon-button fold"
      aria-label=${label}
      title=${label}
      aria-pressed=${this.isFolded}
      @click=${() => {
        this.isFolded = !this.isFolded;
      }}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 3h16v14H2zM12 3v14"></path></svg>
    </button>`;
  }

  #edited(): void {
    this.hints.tickOff("edit");
    this.desk.edited(() => this.canvas.save());
  }

  #workspace() {
    return html`<block-workspace
      .scheme=${this.colours.scheme.value}
      @program=${(event: CustomEvent<Program>) => this.workbench.program.set(event.detail)}
      @edit=${() => this.#edited()}
      @point=${(event: CustomEvent<string | null>) => this.#glowLines(event.detail)}
    ></block-workspace>`;
  }

  #pythonPane() {
    return html`<python-pane
      .program=${this.workbench.program.value}
      .glowing=${this.glowing}
      .failed=${this.workbench.failedLine.value}
      .scheme=${this.colours.scheme.value}
      @caret=${(event: CustomEvent<number>) => this.canvas.glow(blockAt(this.workbench.program.value, event.detail))}
    ></python-pane>`;
  }

  #sidePane() {
    return html`<tab-strip
        .label=${words.boardTabs}
        .tabs=${[{ id: "board", label: words.board }, this.#consoleTab()]}
        .selected=${this.tab}
        @select=${(event: CustomEvent<Pane>) => this.show(event.detail)}
      ></tab-strip>
      <div class="tab-panel" role="tabpanel" aria-label=${words.board} ?hidden=${this.tab !== "board"}>
        ${this.isBoardDrawn ? this.#boardPane() : ""}${this.boards.facts.value}
      </div>
      <console-pane
        .isShown=${this.#isConsoleShown}
        .input=${this.#consoleInput}
        .scheme=${this.colours.scheme.value}
        role="tabpanel"
        aria-label=${words.console}
        ?hidden=${this.tab !== "console"}
        @type=${(event: CustomEvent<string>) => this.session.type(event.detail)}
        @prompt=${(event: CustomEvent<boolean>) => this.#turnPrompt(event.detail)}
      ></console-pane>`;
  }

  get #consoleInput(): TerminalInput {
    if (this.session.keysWanted.value) return "wanted";
    const { kind } = this.session.state.value;
    if (kind === "typing") return "prompt";
    return kind === "running" ? "on" : "off";
  }

  async #turnPrompt(isWanted: boolean): Promise<void> {
    if (!isWanted) return this.workbench.closePrompt();
    await this.workbench.openPrompt();
    this.console.focus();
  }

  #boardPane() {
    const { kind } = this.session.state.value;
    const isVirtual = this.boards.facts.value === null;
    return html`<board-pane
      .board=${this.board}
      .isRunning=${isVirtual && (kind === "running" || kind === "typing")}
      ?hidden=${!isVirtual}
    ></board-pane>`;
  }

  #consoleTab(): Tab {
    return { id: "console", label: words.console, ...(this.hasNews && { news: words.newOutput }) };
  }

  #paneTabs(): Tab[] {
    const lesson = { id: "lesson", label: words.lesson };
    const python = { id: "python", label: words.python };
    return [
      ...(this.lessons.panel.value ? [lesson] : []),
      { id: "blocks", label: words.blocks },
      ...(this.lessons.isPythonShown.value ? [python] : []),
      { id: "board", label: words.board },
      this.#consoleTab(),
    ];
  }

  /** A lesson may end, or hide the Python, while its pane is the one that is shown. */
  get #shownPane(): Pane {
    return this.#paneTabs().some(({ id }) => id === this.pane) ? this.pane : "blocks";
  }

  /** Brings a pane of a narrow screen, or a tab of a wide one, to the front. */
  show(pane: Pane): void {
    this.pane = pane;
    if (pane === "board" || pane === "console") this.tab = pane;
    if (pane === "console") this.hasNews = false;
  }

  /** On a narrow screen only one pane is shown, on a wide one also the tab in front. */
  get #isConsoleShown(): boolean {
    return this.#narrow.matches ? this.pane === "console" : this.tab === "console" && !this.isFolded;
  }

  /** The lines of a block; a value's are those of the statement it stands in. */
  #glowLines(blockId: string | null): void {
    const program = this.workbench.program.value;
    const family = blockId === null ? [] : this.canvas.ancestry(blockId);
    const lines = family.map((id) => linesOf(program, id)).find((own) => own.length > 0) ?? [];
    // The canvas loses its selection when the caret goes to a line, and must not put out the glow that the caret makes.
    if (blockId !== null) this.canvas.glow(null);
    this.glowing = lines;
    if (lines[0] !== undefined) this.python.reveal(lines[0]);
  }

  async #obey(command: MenuCommand): Promise<void> {
    switch (command) {
      case "lessons":
        return this.lessons.showCatalogue();
      case "new":
        return this.projects.startNew();
      case "projects":
        return this.#listProjects();
      case "open-file":
        return this.projects.openFile();
      case "save-file":
        return this.projects.saveToFile();
      case "save-python":
        return this.projects.savePython(this.workbench.program.value.code);
      case "undo":
      case "redo":
        return this.canvas.undo(command === "redo");
    }
  }

  async #listProjects(): Promise<void> {
    try {
      await import("./projects-dialog.ts");
    } catch {
      return this.workbench.notice.set(partMissing);
    }
    try {
      await this.projectsDialog.show();
    } catch {
      this.workbench.notice.set({ tone: "warning", sentence: words.storageUnavailable, actions: [] });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "untether-app": UntetherApp;
  }
}
