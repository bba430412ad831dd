import type { Remedy } from "../explain-board-error.ts";
import { isAir } from "./air-choice.ts";
import type { BoardDialog } from "./board-dialog.ts";
import "./board-dialog.ts";
import "./board-facts.ts";
import type { BoardPlace } from "./board-place.ts";
import { ComingsAndGoings } from "./comings-and-goings.ts";
import type { FilesDialog } from "./files-dialog.ts";
import "./files-dialog.ts";
import { KnownBoards } from "./known-boards.ts";
import { SavedProgramCommands } from "./saved-program-commands.ts";

/** What can be done with boards besides Run and Stop. */
export type BoardCommand = Exclude<Remedy, "connect" | "reload" | "stop"> | "save" | "forget";

/** All about boards over the air, and about what is kept on boards. */
export class BoardCommands {
  readonly #place: BoardPlace;
  readonly #dialog: BoardDialog;
  readonly #files: FilesDialog;
  readonly #saved: SavedProgramCommands;

  /** Puts the dialogs into `page`. */
  constructor(place: BoardPlace, page: HTMLElement) {
    this.#place = place;
    new ComingsAndGoings(place, page);
    const remedy = (wanted: Remedy, again: () => void) => this.#help(wanted, again);
    this.#saved = new SavedProgramCommands(place, remedy);
    const known = new KnownBoards();
    this.#dialog = Object.assign(document.createElement("board-dialog"), { place, known });
    this.#files = Object.assign(document.createElement("files-dialog"), { place, remedy });
    page.append(this.#dialog, this.#files);
    place.workbench.choice.subscribe(() => this.#showFacts());
  }

  async do(command: BoardCommand): Promise<void> {
    switch (command) {
      case "choose":
        return this.#dialog.show();
      case "take-over":
        return this.#takeOver();
      case "virtual":
        return void (await this.#place.workbench.connect(this.#place.virtual));
      case "files":
        return this.#files.show();
      case "save":
        return this.#saved.save();
      case "forget":
        return this.#saved.forget();
    }
  }

  /** Calls the board once more that another page has. */
  async #takeOver(): Promise<void> {
    const choice = this.#place.workbench.choice.value;
    if (isAir(choice)) await this.#dialog.call({ ...choice.call, takesOver: true });
    else await this.#dialog.show();
  }

  #help(remedy: Remedy, again: () => void): void {
    switch (remedy) {
      case "connect":
        return void again();
      case "reload":
        return void location.reload();
      case "stop":
        return void this.#place.workbench.stop().then(again);
      default:
        return void this.do(remedy);
    }
  }

  #showFacts(): void {
    const choice = this.#place.workbench.choice.value;
    if (!isAir(choice)) return void this.#place.facts.set(null);
    const facts = Object.assign(document.createElement("board-facts"), { place: this.#place, choice });
    facts.addEventListener("command", (event) =>
      this.do((event as CustomEvent<"files" | "choose" | "virtual">).detail),
    );
    this.#place.facts.set(facts);
  }
}
