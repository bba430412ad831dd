const REVOKE_AFTER_MS = 60_000;

/** Hands the person a file to keep. Characters that file systems refuse become dashes in its name. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** Larger files are no projects; they are not even read, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Lets the person choose a file; resolves with its text, with null when it is far too big, never when none is chosen. */
export function chooseFile(accept: string): Promise<string | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.click();
  return new Promise((resolve, reject) => {
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file) readFile(file).then(resolve, reject);
    });
  });
}

/** The text of a file, or null when it is too big to be a project. */
export async function readFile(file: File): Promise<string | null> {
  return file.size > MAX_BYTES ? null : file.text();
}
