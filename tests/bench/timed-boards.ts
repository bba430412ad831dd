/** What the page with the boards offers to the bench. All times are in milliseconds. */
export interface TimedBoards {
  /** From nothing to a board at its prompt. */
  boot(): Promise<number>;
  /** Runs a program on a board that is ready, to its end. */
  run(program: string): Promise<number>;
  /** Has the judge hear a program for so long on its own clock, once it is warm. */
  judge(program: string, forMs: number): Promise<number>;
}
