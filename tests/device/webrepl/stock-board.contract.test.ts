import { WebReplTransport } from "../../../src/device/webrepl.ts";
import { boardContract } from "../../boards/board-contract.ts";
import { startNano } from "../../boards/nano/nano.ts";

/** A stock board, to which something is lent or not. */
const stock = (lends: boolean) => async () => {
  const nano = await startNano({ firmware: "stock" });
  const board = { url: nano.url, label: "Stock Nano", password: "lab12345", lends };
  return { transport: () => new WebReplTransport(board), stop: () => nano.stop() };
};

boardContract("a stock board, which is lent our firmware", stock(true));

boardContract("a stock board as it is", stock(false), {
  cannotStop: ["prints without a breath"],
  lineCount: 300,
  isRiskyToType: true,
});
