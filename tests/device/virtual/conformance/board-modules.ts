/**
 * What MicroPython 1.28 has on an Arduino Nano RP2040 Connect, module by module: read out of its sources as they are
 * configured for this board (`ports/rp2/mpconfigport.h`, its board's `mpconfigboard.h` and `manifest.py`).
 */
export const boardModules: Readonly<Record<string, string>> = {
  _asyncio: "Task TaskQueue",
  _thread: "LockType allocate_lock exit get_ident stack_size start_new_thread",
  aioble: "",
  array: "array",
  asyncio:
    "CancelledError Event Lock Loop StreamReader StreamWriter Task TaskQueue ThreadSafeFlag TimeoutError create_task current_task gather get_event_loop new_event_loop open_connection run run_until_complete sleep sleep_ms start_server wait_for wait_for_ms",
  binascii: "a2b_base64 b2a_base64 crc32 hexlify unhexlify",
  bluetooth: "BLE FLAG_INDICATE FLAG_NOTIFY FLAG_READ FLAG_WRITE FLAG_WRITE_NO_RESPONSE UUID",
  cmath: "cos e exp log log10 phase pi polar rect sin sqrt",
  collections: "OrderedDict deque namedtuple",
  cryptolib: "aes",
  deflate: "AUTO DeflateIO GZIP RAW ZLIB",
  dht: "DHT11 DHT22 DHTBase",
  ds18x20: "DS18X20",
  errno:
    "EACCES EADDRINUSE EAGAIN EALREADY EBADF ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EHOSTUNREACH EINPROGRESS EINVAL EIO EISDIR ENOBUFS ENODEV ENOENT ENOMEM ENOTCONN EOPNOTSUPP EPERM ETIMEDOUT errorcode",
  espflash: "ESPFlash",
  framebuf: "FrameBuffer FrameBuffer1 GS2_HMSB GS4_HMSB GS8 MONO_HLSB MONO_HMSB MONO_VLSB MVLSB RGB565",
  gc: "collect disable enable isenabled mem_alloc mem_free threshold",
  hashlib: "md5 sha1 sha256",
  heapq: "heapify heappop heappush",
  io: "BytesIO IOBase StringIO open",
  json: "dump dumps load loads",
  logging:
    "CRITICAL DEBUG ERROR FileHandler Formatter Handler INFO LogRecord Logger NOTSET StreamHandler WARNING addLevelName basicConfig critical debug error exception getLogger info log shutdown warning",
  lsm6dsox: "LSM6DSOX",
  machine:
    "ADC I2C I2CTarget I2S PWM PWRON_RESET Pin PinBase RTC SPI Signal SoftI2C SoftSPI Timer UART WDT WDT_RESET bitstream bootloader deepsleep dht_readinto disable_irq enable_irq freq idle lightsleep mem16 mem32 mem8 reset reset_cause soft_reset time_pulse_us unique_id",
  math: "acos acosh asin asinh atan atan2 atanh ceil copysign cos cosh degrees e erf erfc exp expm1 fabs factorial floor fmod frexp gamma inf isclose isfinite isinf isnan ldexp lgamma log log10 log2 modf nan pi pow radians sin sinh sqrt tan tanh tau trunc",
  micropython:
    "RingIO alloc_emergency_exception_buf const heap_lock heap_unlock kbd_intr mem_info opt_level qstr_info schedule stack_use",
  mip: "install",
  neopixel: "NeoPixel",
  network: "AP_IF STA_IF WLAN country hostname",
  ntptime: "host settime time timeout",
  onewire: "OneWire OneWireError",
  os: "VfsFat VfsLfs2 chdir dupterm dupterm_notify getcwd ilistdir listdir mkdir mount remove rename rmdir sep stat statvfs sync umount uname unlink urandom",
  platform: "libc_ver platform python_compiler",
  random: "choice getrandbits randint random randrange seed uniform",
  re: "compile match search sub",
  requests: "Response delete get head patch post put request",
  rp2: "DMA DMATimer Flash PIO PIOASMError StateMachine asm_pio asm_pio_encode bootsel_button",
  select: "POLLERR POLLHUP POLLIN POLLOUT poll select",
  senml: "",
  socket:
    "AF_INET AF_INET6 SOCK_DGRAM SOCK_RAW SOCK_STREAM SOL_SOCKET SO_BROADCAST SO_KEEPALIVE SO_REUSEADDR getaddrinfo socket",
  ssl: "CERT_NONE CERT_OPTIONAL CERT_REQUIRED PROTOCOL_TLS_CLIENT PROTOCOL_TLS_SERVER SSLContext wrap_socket",
  struct: "calcsize pack pack_into unpack unpack_from",
  sys: "argv byteorder exit implementation maxsize modules path platform print_exception ps1 ps2 stderr stdin stdout version version_info",
  time: "gmtime localtime mktime sleep sleep_ms sleep_us strftime ticks_add ticks_cpu ticks_diff ticks_ms ticks_us time time_ns",
  tls: "CERT_NONE CERT_OPTIONAL CERT_REQUIRED PROTOCOL_TLS_CLIENT PROTOCOL_TLS_SERVER SSLContext",
  uasyncio: "run sleep",
  uctypes:
    "ARRAY BFINT16 BFINT32 BFINT8 BFUINT16 BFUINT32 BFUINT8 BF_LEN BF_POS BIG_ENDIAN FLOAT32 FLOAT64 INT16 INT32 INT64 INT8 LITTLE_ENDIAN NATIVE PTR UINT16 UINT32 UINT64 UINT8 VOID addressof bytearray_at bytes_at sizeof struct",
  urequests: "delete get head patch post put request",
  vfs: "VfsFat VfsLfs2 mount umount",
  webrepl: "start start_foreground stop",
  websocket: "websocket",
};

/** Names of Python that a computer has and the board does not, as expressions and statements that fail on it. */
export const notOnBoard: readonly string[] = [
  ..."numbers typing enum dataclasses statistics threading datetime itertools functools copy queue decimal fractions subprocess abc contextlib types inspect traceback tempfile pathlib uuid calendar operator bisect textwrap pprint zlib signal __future__ base64 gzip html unittest"
    .split(" ")
    .map((name) => `import ${name}`),
  ..."hypot fsum gcd prod dist comb".split(" ").map((name) => `__import__("math").${name}`),
  ..."shuffle sample gauss".split(" ").map((name) => `__import__("random").${name}`),
  ..."title capitalize zfill ljust rjust swapcase casefold isalnum format_map removeprefix"
    .split(" ")
    .map((name) => `"".${name}`),
  '"abc"[::-1]',
  'b"abc"[::-1]',
  "(1, 2)[::-1]",
  '__import__("collections").defaultdict',
  '__import__("string").ascii_letters',
  '__import__("os").path',
  '__import__("micropython").pystack_use',
  '__import__("rp2").country',
];
