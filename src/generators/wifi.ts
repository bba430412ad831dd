import type { Block } from "blockly/core";
import type { wifi as blocks } from "../blocks/wifi.ts";
import type { Expression, GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { quote } from "./python-text.ts";

/** How long the module `web` waits when it is not told. */
const USUAL_TIMEOUT = 10;

export const wifi: GeneratorsOf<typeof blocks> = {
  wifi_connect(block, python) {
    python.import(block, "wifi");
    const [network, password] = ["NETWORK", "PASSWORD"].map((field) => quote(block.getFieldValue(field)));
    const given = password === '""' ? network : `${network}, ${password}`;
    return python.await(`wifi.${python.isAsync ? "join" : "connect"}(${given})\n`);
  },
  wifi_is_connected: (block, python) => ask(block, python, "wifi", "is_connected"),
  wifi_address: (block, python) => ask(block, python, "wifi", "address"),
  wifi_signal: (block, python) => ask(block, python, "wifi", "signal"),
  web_get(block, python) {
    python.import(block, "web");
    return [`web.get(${text(block, python, "URL")}${timeout(block)})`, Order.CALL];
  },
  web_post(block, python) {
    python.import(block, "web");
    return `web.post(${text(block, python, "URL")}, ${text(block, python, "DATA")}${timeout(block)})\n`;
  },
  web_answer: (block, python) => ask(block, python, "web", "answer"),
  web_status: (block, python) => ask(block, python, "web", "status"),
  json_find(block, python) {
    python.import(block, "json_path");
    return [`json_path.find(${text(block, python, "PATH")}, ${text(block, python, "JSON")})`, Order.CALL];
  },
  clock_from_internet(block, python) {
    python.import(block, "internet_time");
    const hours = Number(block.getFieldValue("HOURS"));
    return `internet_time.set_clock(${hours === 0 ? "" : hours})\n`;
  },
};

function ask(block: Block, python: MicroPythonGenerator, module: string, what: string): Expression {
  python.import(block, module);
  return [`${module}.${what}()`, Order.CALL];
}

const text = (block: Block, python: MicroPythonGenerator, input: string): string =>
  python.value(block, input, Order.NONE, '""');

function timeout(block: Block): string {
  const seconds = Number(block.getFieldValue("TIMEOUT"));
  return seconds === USUAL_TIMEOUT ? "" : `, timeout=${seconds}`;
}
