import { nothing, type SVGTemplateResult, svg } from "lit";
import { components } from "./components.ts";
import { padIndicator } from "./indicators.ts";
import {
  board,
  drillInset,
  drillRadius,
  fromEdge,
  outline,
  type Pad,
  pads,
  shadowOutline,
} from "./layout.ts";

/** The marks of a pin around the origin, its row's outside being up; `data-shows` picks one. */
export const markShapes = svg`
  <g class="when when-out-high"><circle class="bright" r="9.5"/></g>
  <g class="when when-out-low"><circle class="hollow" r="8"/></g>
  <g class="when when-in-high"><path class="bright" d="M-10-8h20L0 10z"/></g>
  <g class="when when-in-low"><path class="hollow" d="M-9.5-7.5h19L0 9.5z"/></g>
  <g class="when when-analog"><path class="hollow" d="M-9.5-7.5h19L0 9.5z"/><path class="half" d="M-5.5-1h11L0 8.5z"/></g>
  <g class="when when-wave"><circle class="hollow" r="9"/><circle class="disc" r="7.5"/>
    <path class="pulses" d="M-5.5 3v-6h5.5v6h5.5v-6"/></g>`;

const LABEL_GAP = 6;

const padShape = `M-8.2 0h3a${drillRadius} ${drillRadius} 0 0 0 ${2 * drillRadius} 0h3v${drillInset}a8.2 8.2 0 0 1-16.4 0z
  M${-drillRadius} ${drillInset}a${drillRadius} ${drillRadius} 0 1 0 ${2 * drillRadius} 0a${drillRadius} ${drillRadius} 0 1 0 ${-2 * drillRadius} 0z`;

function pad({ name, x, row, pins: [pin] }: Pad): SVGTemplateResult {
  const flip = row === "bottom" ? "scale(1-1)" : "";
  return svg`<g class="pad ${row}" data-indicator=${pin === undefined ? nothing : padIndicator(pin)}
      transform="translate(${x} ${fromEdge(row, 0)})">
    <path class="gold" fill-rule="evenodd" transform=${flip} d=${padShape}/>
    ${pin === undefined ? nothing : svg`<g transform="${flip} translate(0 ${drillInset - 1.5})">${markShapes}</g>`}
    <g transform="translate(0 ${row === "top" ? -LABEL_GAP : LABEL_GAP})"><text class=${name.length > 3 ? "label long" : "label"}>${name}</text></g>
  </g>`;
}

function lamp(
  indicator: string,
  x: number,
  y: number,
  radius: number,
  glowRadius: number,
): SVGTemplateResult {
  return svg`<g class="lamp ${indicator}" data-indicator=${indicator} transform="translate(${x} ${y})">
    <radialGradient id="glow-${indicator}">
      <stop stop-color="currentColor" stop-opacity=".95"/>
      <stop offset=".3" stop-color="currentColor" stop-opacity=".6"/>
      <stop offset="1" stop-color="currentColor" stop-opacity="0"/>
    </radialGradient>
    <rect class="socket" x=${-radius - 3} y=${-radius - 1.5} width=${2 * radius + 6} height=${2 * radius + 3} rx="2"/>
    <circle class="lens" r=${radius}/>
    <g class="light">
      <circle fill="url(#glow-${indicator})" r=${glowRadius}/>
      <circle class="lit" r=${radius}/>
      <circle class="spark" r=${radius * 0.45}/>
    </g>
  </g>`;
}

const lamps = svg`
  <text class="silk" x="40" y="33">ON</text>${lamp("power", 18, 33, 5, 15)}
  <text class="silk" x="43" y="147">LED</text>${lamp("led", 18, 147, 7, 34)}
  <text class="silk" x="66" y="67">RGB</text>${lamp("rgb", 66, 43, 8.5, 46)}`;

/** The whole board as the content of an SVG; rendered once, then only `data-shows` of its indicators changes. */
export const drawing = svg`
  <path class="shadow" fill-rule="evenodd" transform="translate(0 4)" d=${shadowOutline}/>
  <path class="board" fill-rule="evenodd" d=${outline}/>
  ${components}${lamps}${pads.map(pad)}`;

const LABEL_SPACE = 54;

/** The part of the drawing to show: the board, its USB socket on the left, and the labels. */
export const viewBox = `-24 ${-LABEL_SPACE} ${board.width + 30} ${board.height + 2 * LABEL_SPACE}`;
