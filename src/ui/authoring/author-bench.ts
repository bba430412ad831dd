import * as Blockly from "blockly/core";
import { Judge } from "../../device/judge/judge.ts";
import { Court } from "../../lessons/checks/court.ts";
import type { Watched } from "../../lessons/checks/watched.ts";
import type { Scene } from "../../lessons/format/scene.ts";
import type { Lesson, Pack } from "../../lessons/pack.ts";
import { type Fault, provePack } from "../../lessons/prove/prove-pack.ts";
import type { WorkspaceJson } from "../../projects/project.ts";
import type { LessonPlace } from "../lessons/lesson-place.ts";
import { openBlocks } from "../lessons/program-of.ts";

/** How far the proof of a pack has come. */
export interface ProofProgress {
  /** The lesson that is tried now, from 0. */
  readonly lesson: number;
  /** How many programs have run. */
  readonly runs: number;
}

/** The blocks beside the draft, and what is tried with blocks. */
export class AuthorBench {
  readonly #place: LessonPlace;
  readonly #judge = new Judge();

  constructor(place: LessonPlace) {
    this.#place = place;
  }

  /** The blocks on the workspace. */
  take(): WorkspaceJson {
    return this.#place.canvas.save();
  }

  /** Puts blocks on the workspace; undo brings back what was there. Throws where Blockly cannot read them. */
  show(blocks: WorkspaceJson): void {
    Blockly.serialization.workspaces.load({ ...blocks }, this.#place.canvas.workspace, { recordUndo: true });
  }

  /** Runs blocks and watches them for so many seconds; null when nothing can be told of them. */
  async watch(blocks: WorkspaceJson, scene: Scene, seconds: number): Promise<Watched | null> {
    const { code } = openBlocks(blocks);
    const court = new Court((...program) => this.#judge.judge(...program), scene);
    const tried = await court.try(code, { seconds });
    return tried.kind === "watched" ? tried.watched : null;
  }

  /** Tries every solution and every start, lesson by lesson. */
  async prove(pack: Pack, tell: (progress: ProofProgress) => void): Promise<readonly Fault[]> {
    const faults: Fault[] = [];
    let runs = 0;
    for (const [lesson, one] of pack.lessons.entries()) {
      tell({ lesson, runs });
      faults.push(...(await this.#proveLesson(pack, one, () => tell({ lesson, runs: ++runs }))));
    }
    return faults;
  }

  /** Ends what runs. */
  close(): void {
    this.#judge.close();
  }

  #proveLesson(pack: Pack, lesson: Lesson, tell: () => void): Promise<readonly Fault[]> {
    return provePack(
      { ...pack, lessons: [lesson] },
      {
        open: openBlocks,
        judge: async (...program) => {
          const judgement = await this.#judge.judge(...program);
          tell();
          return judgement;
        },
      },
    );
  }
}
