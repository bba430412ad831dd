import type { PackFiles } from "./pack.ts";
import type { PackCard } from "./pack-card.ts";
import { type PackedFiles, unpackFiles } from "./packed-files.ts";

/** A pack that comes with the page. */
export interface ShippedPack {
  readonly id: string;
  /** Fetches all of the pack, as one piece. Rejects when the page is offline and has never had it. */
  readonly load: () => Promise<PackFiles>;
}

/** The packs of the folder `lessons/`, in the order of the catalogue. A new pack is one line here. */
const ids = ["first-steps", "feel-the-motion", "untethered", "lights-and-sound", "from-blocks-to-python"];

/** Each pack's files, as one module that is loaded when it is asked for (`shipped-plugin.ts`). */
const modules = import.meta.glob<PackedFiles>("../../lessons/*/pack.json", {
  query: "?pack",
  import: "files",
});

/** The packs that come with the page, in the order of the catalogue. */
export const shippedPacks: readonly ShippedPack[] = ids.flatMap((id) => {
  const load = modules[`../../lessons/${id}/pack.json`];
  return load ? [{ id, load: async () => unpackFiles(await load()) }] : [];
});

/** What the catalogue shows of the packs that come with the page. Fetches none of them. */
export async function loadCatalogue(): Promise<readonly PackCard[]> {
  const { cards } = await import("virtual:lesson-cards");
  return ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
}
