/** What a board takes of memory, in bytes. */
export interface MemoryReading {
  /**
   * What is in use of Python's heap: on a simulated clock all of it, with the modules that stand in for the firmware and
   * what is garbage by now; on a real one what the board says that the program holds.
   */
  readonly heapBytes: number;
  /** All of WebAssembly's memory; 0 where it cannot be seen. */
  readonly linearBytes: number;
}

/** What the page with the boards offers to the bench. All times are in milliseconds. */
export interface TimedBoards {
  /** From nothing to a board at its prompt. */
  boot(): Promise<number>;
  /** Runs a program on a board that is ready, to its end. */
  run(program: string): Promise<number>;
  /** Has the judge hear a program for so long on its own clock, once it is warm. */
  judge(program: string, forMs: number): Promise<number>;
  /** Runs a program for so many minutes of its own time; what it takes before, and at each minute. */
  watchSimulated(program: string, minutes: number): Promise<MemoryReading[]>;
  /** Runs a program on a board that is ready for so many pieces of ten real seconds; what it takes before, and after each. */
  watchReal(program: string, pieces: number): Promise<MemoryReading[]>;
}
