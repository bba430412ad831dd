import { readdirSync, readFileSync } from "node:fs";
import { TypedBoard } from "../boards/typed-board.ts";

const SOURCE = new URL("../../firmware/untether/", import.meta.url);

/** A virtual Nano that has all of the firmware's files, though not the modules that only a board with Wi-Fi has. */
export async function bootLinkBoard(): Promise<TypedBoard> {
  const board = await TypedBoard.bootRaw();
  for (const name of readdirSync(SOURCE).filter((name) => name.endsWith(".py"))) {
    const text = readFileSync(new URL(name, SOURCE), "utf8");
    const { error } = board.run(`with open("/untether/${name}", "w") as f: f.write(${pythonText(text)})`);
    if (error) throw new Error(error);
  }
  return board;
}

/** A text as Python writes it. */
export const pythonText = (text: string): string => JSON.stringify(text);
