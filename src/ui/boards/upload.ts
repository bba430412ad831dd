/** More than any board's disk holds, in bytes; a larger file is not even read. */
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_NAME = 60;

/** A file that the person has chosen. */
interface ChosenFile {
  /** As a board's disk takes it: without folders, control characters and what is special to disks. */
  readonly name: string;
  /** Null when it is far too big. */
  readonly bytes: Uint8Array | null;
}

/** Lets the person choose a file; resolves never when none is chosen. */
export function chooseBytes(): Promise<ChosenFile> {
  const input = document.createElement("input");
  input.type = "file";
  input.click();
  return new Promise((resolve, reject) => {
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file) readBytes(file).then(resolve, reject);
    });
  });
}

async function readBytes(file: File): Promise<ChosenFile> {
  const name = file.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").slice(-LONGEST_NAME);
  return { name, bytes: file.size > MOST_BYTES ? null : new Uint8Array(await file.arrayBuffer()) };
}
