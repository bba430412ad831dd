import { InProcessTransport } from "../boards/in-process-transport.ts";
import { transportContract } from "./transport-contract.ts";

transportContract("the board on this thread", () => new InProcessTransport());
