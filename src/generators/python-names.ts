/** Python's own words, and the built-in names and modules that programs here use. None may be a learner's name. */
const TAKEN = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global
  if import in is lambda nonlocal not or pass raise return try while with yield match case
  ArithmeticError AssertionError AttributeError BaseException EOFError Exception GeneratorExit ImportError IndexError
  KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError OverflowError RuntimeError
  StopIteration SyntaxError SystemExit TypeError ValueError ZeroDivisionError
  abs all any bin bool bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval
  exec execfile filter float frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len
  list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr
  slice sorted staticmethod str sum super tuple type zip
  Pin machine time math random asyncio network rgb_led`.split(/\s+/u),
);

const MAX_LENGTH = 64;

/** The nearest valid Python name: letters of every script stay, anything else becomes an underscore. */
function toIdentifier(name: string): string {
  const spelled = name
    .toWellFormed()
    .normalize("NFKC")
    .trim()
    .replace(/[^\p{L}\p{N}_]+/gu, "_");
  const short = [...spelled].slice(0, MAX_LENGTH).join("");
  return /^[\p{L}_]/u.test(short) ? short : `_${short}`;
}

/** Gives each thing of a program its Python name: one name a thing, one thing a name. */
export class PythonNames {
  readonly #names = new Map<string, string>();
  readonly #used = new Set<string>();

  /** The name of the thing with this key, made from `wish` when it is asked for first. */
  of(key: string, wish: string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = this.fresh(wish);
    this.#names.set(key, name);
    return name;
  }

  /** A name nobody has yet, as near to `wish` as can be: `count`, `count2`, `count3`... */
  fresh(wish: string): string {
    const base = toIdentifier(wish);
    let name = base;
    for (let n = 2; TAKEN.has(name) || this.#used.has(name); n++) name = `${base}${n}`;
    this.#used.add(name);
    return name;
  }
}
