import { MOST_PICTURE_BYTES } from "../../lessons/bounds.ts";
import { fill, lessonWords } from "./words.ts";

/** Puts a button behind a picture of another site, which is fetched only once the learner has pressed it. */
export function offerRemotePicture(image: HTMLImageElement): void {
  const address = image.dataset.remotePicture ?? "";
  const button = document.createElement("button");
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
  button.textContent = fill(lessonWords.remotePicture, host);
  button.addEventListener("click", async () => {
    const url = await fetchPicture(address).catch(() => null);
    if (url === null) button.textContent = lessonWords.remotePictureFails;
    else image.src = url;
    button.disabled = true;
    button.hidden = url !== null;
  });
  image.after(button);
}

/** A picture as an address of its own; nothing that the browser knows of its person goes along. Rejects if there is none. */
async function fetchPicture(address: string): Promise<string> {
  const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
  const blob = await response.blob();
  const isPicture = response.ok && blob.type.startsWith("image/") && blob.size <= MOST_PICTURE_BYTES;
  if (!isPicture) throw new Error("no picture");
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
