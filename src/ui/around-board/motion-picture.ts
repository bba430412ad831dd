import { css, html, svg } from "lit";

const pads = Array.from(
  { length: 15 },
  (_, i) => svg`<circle cx="3.6" cy=${11 + i * 6.1} r="1.9"/><circle
  cx="40.4" cy=${11 + i * 6.1} r="1.9"/>`,
);

/** The board as it is held, USB socket towards the person; `--pitch` and `--roll` turn it. */
export const motionPicture = html`<span class="scene" aria-hidden="true">
  <span class="held">
    <svg class="face" viewBox="0 0 44 112">
      <rect y="2" width="44" height="104" rx="2" fill="#0b5563"/>
      <g fill="#d0ae5e">${pads}</g>
      <rect x="9.5" y="5" width="25" height="30" fill="#15262a"/>
      <rect x="10.5" y="12" width="23" height="22" rx="1" fill="#c3cccd"/>
      <path d="M12 9.5h3V6.5h3v3h3v-3h3v3h3v-3h3v3h2" fill="none" stroke="#d0ae5e" stroke-width="1"/>
      <rect x="14" y="44" width="17" height="17" rx="1" fill="#1f2b2f"/>
      <rect x="10" y="66" width="14" height="12" rx="1" fill="#1f2b2f"/>
      <circle cx="26" cy="83" r="3" fill="#f2f5f4"/>
      <rect x="13" y="93" width="18" height="17" rx="1" fill="#c3cccd"/>
    </svg>
    <span class="back"></span>
  </span>
</span>`;

/** How the picture looks, and what is beside it. */
export const motionStyles = css`
  .scene {
    display: grid;
    block-size: 100%;
    place-items: center;
    perspective: 420px;
  }
  .held {
    position: relative;
    inline-size: 40px;
    block-size: 102px;
    transform: rotateX(22deg) rotateX(calc(var(--pitch, 0) * -1deg)) rotateY(calc(var(--roll, 0) * 1deg));
    transform-style: preserve-3d;
  }
  .face,
  .back {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    backface-visibility: hidden;
  }
  .face {
    transform: translateZ(1.5px);
  }
  .back {
    inset: 2px 0 7px;
    block-size: auto;
    border-radius: 2px;
    background: #083c46;
    box-shadow: inset 0 0 0 3px #0b4a56;
    transform: rotateY(180deg) translateZ(1.5px);
  }
  .hold {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block-end: 8px;
  }
  .pad {
    flex: 1;
    block-size: 116px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    cursor: grab;
    overflow: hidden;
    touch-action: none;
  }
  .pad:active {
    cursor: grabbing;
  }
  .values {
    min-inline-size: 62px;
    white-space: pre;
  }
  .gestures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
    gap: 6px;
  }
  .gestures button {
    padding-inline: 4px;
  }
`;
