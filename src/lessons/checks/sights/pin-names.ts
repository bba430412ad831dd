import { boardPins } from "../../../shared/nano-rp2040-connect.ts";

/** The name under which a trace has a pin, as in `LED` for `D13`. */
export const nameInTrace = (pin: string): string =>
  boardPins.find(({ name, aliases }) => name === pin || aliases.includes(pin))?.name ?? pin;
