/** A function of each kind that has a constructor of its own. */
const functionKinds = [
  () => 0,
  async () => 0,
  function* () {
    yield 0;
  },
  async function* () {
    yield 0;
  },
];

/**
 * MicroPython's WebAssembly port lends Python the whole page as the module `js`. A board has no such thing, and a
 * program out of somebody's lesson must not reach the learner's projects: it gets an empty object instead, and every
 * object's way to `Function`, which would make code out of text, ends here for the whole realm.
 */
export function cutOffPage(): void {
  const realm = globalThis as { proxy_js_ref?: unknown[] };
  if (realm.proxy_js_ref) realm.proxy_js_ref[0] = Object.freeze(Object.create(null));
  for (const kind of functionKinds)
    Object.defineProperty(Object.getPrototypeOf(kind), "constructor", { value: undefined });
}

/** The object, which a program can call but not change: an assignment is passed over, since it must not throw. */
export function readOnly(module: object): object {
  return new Proxy(module, { set: () => true, deleteProperty: () => true, defineProperty: () => true });
}
