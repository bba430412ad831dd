/**
 * What the command line of `npm start` asks for.
 * @typedef {{kind: "start", port: number, host: string} | {kind: "help"} | {kind: "wrong", sentence: string}} Flags
 */

/** How to start Untether, to be printed. */
export const usage = `How to start Untether:
  npm start
  npm start -- --port 9000       at another port than 8080
  npm start -- --host 0.0.0.0    also for other computers on this network`;

/**
 * Reads the command line of `npm start`: `--port N`, `--host H`, also with an equals sign.
 * @param {readonly string[]} words
 * @returns {Flags}
 */
export function readFlags(words) {
  let port = "8080";
  let host = "127.0.0.1";
  const rest = words.flatMap(splitAtEquals);
  while (rest.length > 0) {
    const flag = rest.shift() ?? "";
    if (flag === "--help" || flag === "-h") return { kind: "help" };
    if (flag !== "--port" && flag !== "--host") return wrong(`Untether does not know "${flag}".`);
    const value = rest.shift() ?? "";
    if (value === "" || value.startsWith("--")) return wrong(`${flag} needs something after it.`);
    if (flag === "--port") port = value;
    else host = value;
  }
  if (!isPort(port)) return wrong(`"${port}" is not a port. A port is a number from 1 to 65535.`);
  return { kind: "start", port: Number(port), host };
}

/** @param {string} word */
function splitAtEquals(word) {
  const equals = word.indexOf("=");
  return word.startsWith("--") && equals > 0 ? [word.slice(0, equals), word.slice(equals + 1)] : [word];
}

/** @param {string} text */
function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

/**
 * @param {string} sentence
 * @returns {Flags}
 */
function wrong(sentence) {
  return { kind: "wrong", sentence };
}
