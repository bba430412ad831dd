import { WebReplTransport } from "../../../src/device/webrepl.ts";
import { boardContract } from "../../boards/board-contract.ts";
import { startNano } from "../../boards/nano/nano.ts";

boardContract("a board with our firmware", async () => {
  const nano = await startNano({ firmware: "untether" });
  const board = { url: nano.url, label: "Our Nano", password: "lab12345" };
  return { transport: () => new WebReplTransport(board), stop: () => nano.stop() };
});
