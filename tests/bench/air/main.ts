import { startNano } from "../../boards/nano/nano.ts";
import { measureConnecting } from "./connecting.ts";
import { kinds } from "./kinds.ts";
import { measureRecovery } from "./recovery.ts";
import { measureRuns } from "./runs.ts";
import { measureSaves, measureUploads } from "./saves.ts";
import { measureStops } from "./stops.ts";

export { startNano };

/** Times sessions with boards over TCP on this computer, one kind of board after another. */
export async function measureBoards(): Promise<void> {
  for (const kind of kinds) await measureConnecting(kind);
  for (const kind of kinds) await measureRuns(kind);
  for (const kind of kinds) await measureSaves(kind);
  for (const kind of kinds) await measureStops(kind);
  await measureRecovery();
  await measureUploads();
}
