import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FIRMWARE = fileURLToPath(new URL("../../../firmware", import.meta.url));
/** The network of the tests; any other is as good where a board knows none. */
const testNetwork = { ssid: "Classroom", key: "chalk and cheese" };

type Files = Record<string, string | Uint8Array>;

/** What somebody has put on the flash of a board with its own firmware, so that it can be reached. */
export const stockFiles = (password: string): Files => ({
  "/boot.py": `import network, webrepl
wlan = network.WLAN(network.WLAN.IF_STA)
wlan.active(True)
wlan.connect(${JSON.stringify(testNetwork.ssid)}, ${JSON.stringify(testNetwork.key)})
webrepl.start(password=${JSON.stringify(password)})
`,
});

/** What our installation puts there: the very files of `firmware/`, and the settings. */
export const untetherFiles = (password: string): Files => ({
  ...firmwareFile("boot.py"),
  ...firmwareFolder("lib"),
  ...firmwareFolder("untether"),
  "/untether.json": JSON.stringify({
    name: "nano-test",
    password,
    networks: [testNetwork],
    access_point: null,
  }),
});

const firmwareFile = (path: string): Files => ({ [`/${path}`]: readFileSync(join(FIRMWARE, path)) });

const firmwareFolder = (folder: string): Files =>
  Object.assign(
    {},
    ...readdirSync(join(FIRMWARE, folder))
      .filter((name) => name.endsWith(".py"))
      .map((name) => firmwareFile(`${folder}/${name}`)),
  );
