// Runs what a session can do on a board that answers over Wi-Fi: npm run test:board -- --address 192.168.1.20
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    address: { type: "string" },
    password: { type: "string", default: "" },
    // A board with MicroPython's own WebREPL, of which some programs cannot be stopped.
    stock: { type: "boolean", default: false },
  },
});

if (!values.address) {
  console.error("Usage: npm run test:board -- --address 192.168.1.20 --password secret [--stock]");
  process.exit(2);
}
const env = {
  ...process.env,
  BOARD_ADDRESS: values.address,
  BOARD_PASSWORD: values.password,
  BOARD_IS_STOCK: values.stock ? "1" : "",
};
const args = ["vitest", "run", "--config", "tests/hardware/vitest.config.ts"];
const { status } = spawnSync("npx", args, { stdio: "inherit", env, shell: process.platform === "win32" });
process.exit(status ?? 1);
