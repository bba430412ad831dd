import { WebReplTransport } from "../../src/device/webrepl.ts";
import { boardContract } from "../boards/board-contract.ts";
import { boardAtHand } from "./board-at-hand.ts";

const { url, password, isStock } = boardAtHand();

boardContract(
  `the board at ${url}`,
  async () => ({
    transport: () => new WebReplTransport({ url, label: "Board at hand", password }),
    stop: () => Promise.resolve(),
  }),
  {
    patienceMs: 120_000,
    lineCount: isStock ? 300 : 2000,
    cannotStop: isStock ? ["prints without a breath"] : [],
  },
);
