import { css } from "lit";

/** The looks of `run-controls`. */
export const runControlStyles = css`
  :host {
    display: block;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 4px;
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper-raised);
  }
  button,
  select {
    box-sizing: border-box;
    height: 36px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: 8px;
    color: var(--ink);
    background: var(--paper-raised);
    font: 500 15px/1 var(--sans);
    cursor: pointer;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  select {
    max-width: 190px;
    border-color: var(--line-strong);
  }
  button:hover {
    border-color: var(--line-strong);
  }
  button[aria-pressed="true"] {
    border-color: var(--amber);
    background: var(--glow);
  }
  button:focus-visible,
  select:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  svg {
    width: 18px;
    height: 18px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .note {
    flex-basis: 100%;
    margin: 0;
    padding: 0 6px;
    color: var(--ink-soft);
    font: 400 14px/1.4 var(--sans);
    text-align: end;
  }
  .note:empty {
    display: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* The pane of the blocks, not the screen. */
  @container (max-width: 700px) {
    .narrow-hidden {
      display: none;
    }
    button {
      min-width: 44px;
      justify-content: center;
    }
  }
  @media (max-width: 800px) {
    .group {
      flex-wrap: wrap-reverse;
      justify-content: center;
      border-width: 1px 0 0;
      border-radius: 0;
    }
    button,
    select {
      height: 44px;
    }
  }
`;
