/** Python's own words, the built-in names, and the modules that programs here import. None may be a learner's name. */
const TAKEN = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global
  if import in is lambda nonlocal not or pass raise return try while with yield match case
  ArithmeticError AssertionError AttributeError BaseException EOFError Ellipsis Exception GeneratorExit ImportError
  IndentationError IndexError   KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplemented NotImplementedError OSError OverflowError RuntimeError
  StopAsyncIteration StopIteration SyntaxError SystemExit TypeError UnicodeError ValueError ZeroDivisionError
  abs all any bin bool bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval
  exec execfile filter float frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len
  list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr
  slice sorted staticmethod str sum super tuple type zip
  Pin I2C machine time math random asyncio network pin_events convert counting list_tools plot primes rgb_led scaling
  internet_time json_path mqtt mqtt_line nina wifi web web_page
  stopwatch talk motion motion_events distance_sensor air_sensor thermometer serial_port chip
  AnalogPin Button Message Buzzer PWMPin Servo Strip DistanceSensor AirSensor MqttLine DHT11 DHT22 Thermometer
  TapFinder`.split(/\s+/u),
);

const MAX_LENGTH = 64;

/** The nearest valid Python name: letters of every script stay, anything else becomes an underscore. */
export function toIdentifier(name: string): string {
  const words = name
    .toWellFormed()
    .normalize("NFKC")
    .replace(/[^\p{XID_Continue}]+/gu, " ")
    .trim();
  const spelled = [...words.replaceAll(" ", "_")].slice(0, MAX_LENGTH).join("");
  if (/^_*$/u.test(spelled)) return "unnamed";
  // Two underscores at both ends are Python's own: `__name__` means something already.
  const plain = spelled.replace(/^__(.*)__$/u, "_$1_");
  const valid = /^[\p{XID_Start}_]/u.test(plain) ? plain : `_${plain}`;
  return TAKEN.has(valid) ? `${valid}_` : valid;
}

/** Gives each thing of a program its Python name: one name a thing, one thing a name. */
export class PythonNames {
  readonly #names = new Map<string, string>();
  readonly #used = new Set<string>();

  /** The name of the thing with this key: the first of the wishes that is free, else the last one numbered. */
  of(key: string, ...wishes: [string, ...string[]]): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = this.#firstFree(wishes.map(toIdentifier));
    this.#used.add(name);
    this.#names.set(key, name);
    return name;
  }

  #firstFree(wishes: readonly string[]): string {
    const free = wishes.find((wish) => !this.#used.has(wish));
    if (free !== undefined) return free;
    for (let n = 2; ; n++) {
      const name = `${wishes.at(-1)}${n}`;
      if (!this.#used.has(name)) return name;
    }
  }
}
