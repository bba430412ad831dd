import { svg } from "lit";

/** The micro USB socket, which stands out over the board's edge. */
const usb = svg`
  <rect class="tin" x="-18" y="52" width="58" height="76" rx="3"/>
  <path class="seam" d="M-12 52v76M-6 52v76M24 52v76"/>
  <path class="dark" d="M2 68h13v8H2zM2 104h13v8H2z"/>`;

/** The Wi-Fi module with its antenna at the board's edge. */
const nina = svg`
  <rect class="dark" x="295" y="39" width="141" height="102" rx="1"/>
  <rect class="tin" x="302" y="43.5" width="96" height="93" rx="3"/>
  <rect class="seam" x="306.5" y="48" width="87" height="84" rx="2"/>
  <circle class="shade" cx="313" cy="55" r="3"/>
  <path class="antenna" d="M404 131h9V49h16v14h-9v12h9v12h-9v12h9v12h-9v12h9v8"/>
  <text class="etched" x="350" y="85">NINA</text>
  <text class="etched" x="350" y="103">Wi-Fi</text>`;

const rp2040 = svg`
  <path class="legs" d="M201 38.9h58M201 114.1h58M192.4 47.5v58M267.6 47.5v58"/>
  <rect class="die" x="195" y="41.5" width="70" height="70" rx="2"/>
  <circle class="shade" cx="202.5" cy="104" r="3"/>
  <text class="printed" x="230" y="77">RP2040</text>`;

const resetButton = svg`
  <path class="tin" d="M100 66h17v6h-17zM100 107h17v6h-17z"/>
  <rect class="tin" x="95" y="70" width="27" height="39" rx="2"/>
  <circle class="cap" cx="108.5" cy="89.5" r="10.5"/>`;

/** The microphone: a metal can with a hole. */
const microphone = svg`
  <rect class="tin" x="84" y="30" width="40" height="30" rx="2"/>
  <rect class="seam" x="87" y="33" width="34" height="24" rx="1"/>
  <circle class="dark" cx="111" cy="45" r="3.2"/>`;

/** Flash memory, motion sensor, crypto chip, oscillator and power supply. */
const otherChips = svg`
  <rect class="die" x="128" y="38" width="52" height="61" rx="2"/>
  <circle class="shade" cx="170" cy="48" r="3"/>
  <rect class="die" x="230" y="126" width="30" height="25" rx="1"/>
  <circle class="shade" cx="235.5" cy="145" r="2"/>
  <rect class="die" x="269" y="119" width="20" height="30" rx="1"/>
  <rect class="tin" x="271" y="28.5" width="16" height="12" rx="1"/>
  <path class="legs" d="M133 119.5h14M133 145.5h14"/>
  <rect class="die" x="131" y="122" width="17" height="21" rx="1"/>
  <rect class="die" x="159" y="110" width="18" height="22" rx="1"/>
  <path class="tin" d="M64 137h34v10H64z"/>
  <rect class="die" x="68" y="134" width="26" height="16" rx="1"/>
  <path class="tin" d="M52 78h6v21h-6zM66 78h6v21h-6z"/>
  <rect class="die" x="48" y="81" width="28" height="15" rx="1"/>
  <rect class="ceramic" x="66" y="112" width="20" height="13" rx="1"/>
  <path class="tin" d="M64 112h5v13h-5zM83 112h5v13h-5z"/>`;

/** Capacitors and resistors, each from its middle; too small to name. */
const smallParts = svg`${(
  [
    [100, 122],
    [112, 122],
    [106, 133],
    [190, 122],
    [190, 132],
    [203, 124],
    [213, 124],
    [213, 134],
    [203, 134],
    [155, 142],
    [168, 142],
    [222, 30],
    [234, 30],
    [186, 30],
    [146, 108],
    [281, 62],
    [281, 106],
  ] as const
).map(
  ([x, y]) => svg`<path class="tin" d="M${x - 4} ${y - 2}h8v4h-8z"/>
    <path class="ceramic" d="M${x - 2} ${y - 2}h4v4h-4z"/>`,
)}`;

/** Everything soldered on the board that never changes. */
export const components = svg`<g class="components">
  ${smallParts}${otherChips}${microphone}${resetButton}${rp2040}${nina}${usb}
</g>`;
