import { type BoardPin, boardPins } from "../../../shared/nano-rp2040-connect.ts";

export type PinMode = "unused" | "in" | "out" | "open-drain" | "pwm";

/** What a pin sends that is switched on and off all the time. */
export interface Wave {
  /** How often a second it is switched on. */
  readonly hz: number;
  /** How much of the time it is on, from 0 to 1. */
  readonly duty: number;
}

/** What can be seen of a pin from outside. */
export interface PinState {
  readonly mode: PinMode;
  /** Of a pin that sends a wave: whether it is ever on. */
  readonly level: 0 | 1;
  readonly wave?: Wave;
}

/** Told of every pin whose mode or level changed; `index` counts in `boardPins`. */
export type PinListener = (index: number, state: PinState) => void;

interface PinRegisters {
  mode: PinMode;
  /** What the pin drives, or would drive, as an output. */
  latch: 0 | 1;
  pull: number;
  /** What the pin sends while it belongs to PWM, if anything. */
  wave: Wave | null;
  /** What is wired to the pin from outside, if anything. */
  wired: 0 | 1 | null;
  /** Whether an input was looked at since it became one: one that nobody reads or pulls does nothing. */
  isRead: boolean;
  /** What the listener was told last. */
  told: PinState;
  /** The level that was last at the pin. */
  sensed: 0 | 1;
}

const MODES: readonly PinMode[] = ["in", "out", "open-drain"];
const PULL_UP = 1;
const START: PinState = { mode: "unused", level: 0 };

/**
 * The pins of the virtual Nano. Python calls these functions, and a JavaScript exception would pass through its
 * `finally` blocks unseen, so none of them ever throws: an index that is no pin is left alone.
 */
export class Hardware {
  readonly #pins: PinRegisters[] = boardPins.map(() => ({
    mode: "unused",
    latch: 0,
    pull: 0,
    wave: null,
    wired: null,
    isRead: false,
    told: START,
    sensed: 0,
  }));
  readonly #byName = new Map(
    boardPins.flatMap((pin, index) => [pin.name, ...pin.aliases].map((name) => [name, index])),
  );
  readonly #changed: PinListener;
  readonly #sensed: (index: number, level: 0 | 1) => void;

  /** `sensed` hears of each change of a pin's level, whoever drives it; a wave is too fast for that. */
  constructor(changed: PinListener, sensed: (index: number, level: 0 | 1) => void = () => undefined) {
    this.#changed = changed;
    this.#sensed = sensed;
  }

  /** The index of the pin with this name, or -1. */
  find(name: string): number {
    return this.#byName.get(name) ?? -1;
  }

  /** The index of the pin on this GPIO of the RP2040, or -1; the Wi-Fi module's own lines are no pins here. */
  findGpio(gpio: number): number {
    return boardPins.findIndex(({ home }) => home.kind === "rp2040" && home.gpio === gpio);
  }

  /** Lets go of every pin, as a board does whose power goes away; what is wired to them stays. */
  reset(): void {
    this.#pins.forEach((pin, index) => {
      Object.assign(pin, { mode: "unused", latch: 0, pull: 0, wave: null, isRead: false });
      this.#tell(index);
    });
  }

  /** Whether the pin belongs to the Wi-Fi module. */
  isExternal(index: number): boolean {
    return boardPins[index]?.home.kind === "nina";
  }

  /** Sets mode (0 in, 1 out, 2 open drain, else as it is), pull (bit 0 up, bit 1 down), and level (-1: as it is). */
  configure(index: number, mode: number, pull: number, level: number): void {
    const pin = this.#pins[index];
    if (!pin) return;
    pin.pull = pull;
    const newMode = MODES[mode];
    if (newMode !== undefined) {
      // With no level given, the Wi-Fi module's pins and open drains go high; the RP2040's keep theirs.
      const goesHigh = level === 1 || (level < 0 && (newMode === "open-drain" || this.isExternal(index)));
      if (newMode !== "in" && (goesHigh || level === 0)) pin.latch = goesHigh ? 1 : 0;
      pin.mode = isInputOnly(boardPins[index]) ? "in" : newMode;
      pin.isRead = false;
      pin.wave = null;
    }
    this.#tell(index);
  }

  /** Gives the pin to PWM, and says what it sends: nothing yet, or a wave. */
  setWave(index: number, wave: Wave | null): void {
    const pin = this.#pins[index];
    if (!pin) return;
    pin.mode = "pwm";
    pin.wave = wave;
    this.#tell(index);
  }

  /** Whether the pin belongs to PWM; it does until it is set up as something else. */
  isPwm(index: number): boolean {
    return this.#pins[index]?.mode === "pwm";
  }

  /** Reads a pin for the program. */
  read(index: number): 0 | 1 {
    const pin = this.#pins[index];
    if (!pin) return 0;
    if (!pin.isRead) {
      pin.isRead = true;
      this.#tell(index);
    }
    return levelOf(pin);
  }

  write(index: number, level: 0 | 1): void {
    const pin = this.#pins[index];
    if (!pin) return;
    pin.latch = level;
    this.#tell(index);
  }

  /** Flips the pin; the firmware's driver for the Wi-Fi module never remembers what it wrote, so those go high. */
  toggle(index: number): void {
    const pin = this.#pins[index];
    if (pin) this.write(index, this.isExternal(index) || pin.latch === 0 ? 1 : 0);
  }

  /** Wires a pin from outside to a level, or to nothing. */
  wire(index: number, level: 0 | 1 | null): void {
    const pin = this.#pins[index];
    if (!pin) return;
    pin.wired = level;
    this.#tell(index);
  }

  /** The pin as MicroPython prints it. */
  describe(index: number): string {
    const pin = boardPins[index];
    const registers = this.#pins[index];
    if (!pin || !registers) return "Pin()";
    const id = pin.home.kind === "nina" ? `EXT_GPIO${pin.home.extGpio}` : `GPIO${pin.home.gpio}`;
    const pulls = ["", ", pull=PULL_UP", ", pull=PULL_DOWN", ", pull=PULL_UP|PULL_DOWN"][registers.pull & 3];
    const isAlt = registers.mode === "unused" || registers.mode === "pwm";
    return `Pin(${id}, mode=${isAlt ? "ALT" : registers.mode.toUpperCase().replace("-", "_")}${pulls})`;
  }

  #tell(index: number): void {
    const pin = this.#pins[index];
    if (!pin) return;
    const level = levelOf(pin);
    if (pin.mode !== "pwm" && pin.sensed !== level) {
      pin.sensed = level;
      this.#sensed(index, level);
    }
    const mode = isIdle(pin) ? "unused" : pin.mode;
    const { told, wave } = pin;
    const isSameWave = told.wave?.hz === wave?.hz && told.wave?.duty === wave?.duty;
    if (told.mode === mode && told.level === level && isSameWave) return;
    pin.told = wave ? { mode, level, wave } : { mode, level };
    this.#changed(index, pin.told);
  }
}

const isIdle = ({ mode, pull, isRead }: PinRegisters): boolean => mode === "in" && pull === 0 && !isRead;

function levelOf({ mode, latch, wired, pull, wave }: PinRegisters): 0 | 1 {
  if (mode === "pwm") return wave && wave.duty > 0 ? 1 : 0;
  if (mode === "out" || (mode === "open-drain" && latch === 0)) return latch;
  return wired ?? (mode === "open-drain" || (pull & PULL_UP) !== 0 ? 1 : 0);
}

const isInputOnly = (pin: BoardPin | undefined): boolean => pin?.home.kind === "nina" && pin.home.inputOnly;
