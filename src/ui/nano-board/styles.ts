import { css, unsafeCSS } from "lit";
import { visuallyHidden } from "../visually-hidden.ts";
import { pinMarks, rgbColours } from "./reading.ts";

const pictures = [...pinMarks, ...rgbColours, "on"];
const shownPictures = unsafeCSS(pictures.map((it) => `[data-shows="${it}"] .when-${it}`).join(","));

const drawing = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: 0;
    color: var(--ink, #14262b);
    --bright: var(--amber, #ffb52e);
  }
  :host([hidden]) {
    display: none;
  }
  .picture {
    display: block;
    inline-size: 100%;
    max-inline-size: 760px;
    margin-inline: auto;
    overflow: visible;
    /* A layer of its own: what blinks here costs no paint elsewhere. */
    will-change: transform;
    direction: ltr;
    font-weight: 600;
    font-size: 19px;
  }
  ${visuallyHidden}
  .board { fill: #0b5563; }
  .picture[data-shows="off"] .components {
    filter: saturate(0.5) brightness(0.7);
  }
  .shadow { fill: #000; opacity: 0.16; }
  .gold { fill: #d0ae5e; }
  .tin { fill: #c3cccd; }
  .dark { fill: #15262a; }
  .die { fill: #1f2b2f; }
  .shade { fill: #56666b; }
  .cap { fill: #f2f5f4; stroke: #8b989a; }
  .ceramic { fill: #a48d6d; }
  .seam { fill: none; stroke: #98a5a7; }
  .legs { fill: none; stroke: #c3cccd; stroke-width: 5; stroke-dasharray: 2.1 2.06; }
  .antenna { fill: none; stroke: #d0ae5e; stroke-width: 4; }
  text { text-anchor: middle; dominant-baseline: central; }
  .printed { fill: #e6eeef; }
  .etched { fill: #34474c; }
  .silk { fill: #eef5f5; font-size: 14.5px; }
  .printed, .etched { font-size: 14.5px; }
`;

/** Narrow: labels stand upright, 19 units high (10 px at a width of 240 px). Wide: they lie, and need less room. */
const labels = css`
  .label { fill: currentColor; opacity: 0.82; transform: rotate(-90deg); }
  .top .label { text-anchor: start; }
  .bottom .label { text-anchor: end; }
  .pad[data-shows]:not([data-shows=""]) .label { opacity: 1; font-weight: 800; }
  @container (min-width: 440px) {
    .picture { margin-block: -7%; }
    .label { transform: none; font-size: 11.6px; letter-spacing: -0.2px; }
    .label.long { font-size: 10.4px; letter-spacing: -0.5px; }
    .top .label, .bottom .label { text-anchor: middle; }
    .top .label { dominant-baseline: auto; }
    .bottom .label { dominant-baseline: hanging; }
  }
`;

const marks = css`
  .when { visibility: hidden; }
  ${shownPictures} { visibility: visible; }
  .bright { fill: var(--bright); stroke: #fff; stroke-width: 2.4; stroke-linejoin: round; }
  .hollow { fill: #06222a; stroke: #fff; stroke-width: 3; stroke-linejoin: round; }
  .disc { fill: var(--bright); opacity: var(--power, 0); }
  .half { fill: var(--bright); }
  .pulses { fill: none; stroke: #fff; stroke-width: 2.2; }
  .percent { display: inline-block; min-inline-size: 5ch; font-variant-numeric: tabular-nums; }
  [data-indicator="led"] .percent { min-inline-size: 0; }
`;

const lamps = css`
  .socket { fill: #dbe2e2; }
  .lens { fill: #8fa2a5; stroke: #5d7074; }
  .light { opacity: 0; }
  .lit { fill: currentColor; }
  .spark { fill: #fff; opacity: 0.75; }
  .lamp:is([data-shows="on"], .rgb:not([data-shows=""], [data-shows="off"])) .light { opacity: 1; }
  .lamp.led[data-shows="on"] .light { opacity: var(--power, 1); }
  .lamp.power { color: #4ade80; }
  .lamp.led { color: #ff9a1f; }
  .lamp[data-shows="red"] { color: #ff4545; }
  .lamp[data-shows="green"] { color: #35e065; }
  .lamp[data-shows="blue"] { color: #4a8cff; }
  .lamp[data-shows="yellow"] { color: #ffe03d; }
  .lamp[data-shows="cyan"] { color: #2fe3ee; }
  .lamp[data-shows="magenta"] { color: #cf62ff; }
  .lamp[data-shows="white"] { color: #ffffff; }
  @media (prefers-reduced-motion: no-preference) {
    .light { transition: opacity 70ms linear; }
  }
`;

const legend = css`
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 6px 12px;
    margin: 8px 0 0;
  }
  .legend {
    display: var(--legend, flex);
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 14px;
    line-height: 1.2;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 3px 10px 3px 4px;
    border: 1px solid var(--line, #cfd8d8);
    border-radius: 10px;
    background: var(--paper-raised, transparent);
  }
  .legend li.power { padding-inline: 10px; }
  .legend li:is([data-shows=""], .power[data-shows="on"]) { display: none; }
  .words { display: grid; justify-items: start; white-space: nowrap; }
  .words > * { grid-area: 1 / 1; }
  /* Two in a row; their width follows from that, not from their words. */
  @container (max-width: 300px) {
    .legend { inline-size: 100%; grid-template-columns: 1fr 1fr; display: var(--legend, grid); gap: 4px; font-size: 13px; }
    .legend li { gap: 4px; padding: 2px 4px 2px 3px; }
    .words { overflow: hidden; }
  }
`;

/** How the board and its legend look, in light and dark pages alike. */
export const styles = [drawing, labels, marks, lamps, legend];
