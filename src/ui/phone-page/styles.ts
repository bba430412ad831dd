import { css } from "lit";
import { visuallyHidden } from "../visually-hidden.ts";

/** The look of a phone's browser. */
export const phoneStyles = css`
  :host {
    display: flex;
    box-sizing: border-box;
    flex-direction: column;
    min-inline-size: 0;
    border: 3px solid var(--line-strong);
    border-radius: 20px;
    overflow: hidden;
    color: var(--ink);
    background: var(--paper-raised);
    font: 400 16px/1.4 var(--sans);
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    padding: 6px 8px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  .address {
    flex: 1;
    min-inline-size: 0;
    padding: 0 4px;
    overflow: hidden;
    color: var(--ink-soft);
    font: 400 13px/32px var(--mono);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar button {
    display: grid;
    inline-size: 40px;
    block-size: 40px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 8px;
    place-items: center;
    color: var(--ink);
    background: transparent;
  }
  .bar button:hover {
    background: var(--paper-raised);
  }
  svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .content {
    flex: 1;
    min-block-size: 100px;
    max-block-size: 420px;
    padding: 12px 14px;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .content:focus-visible,
  button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  pre:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: -3px;
  }
  p,
  .h1,
  .h2,
  .h3,
  .h4,
  .h5,
  .h6 {
    margin: 0 0 8px;
    font-weight: 400;
  }
  .h1 {
    font: 700 24px/1.2 var(--sans);
  }
  .h2 {
    font: 700 20px/1.25 var(--sans);
  }
  .h3,
  .h4,
  .h5,
  .h6 {
    font: 600 17px/1.3 var(--sans);
  }
  .item {
    padding-inline-start: 18px;
  }
  .item::before {
    float: inline-start;
    margin-inline-start: -16px;
    content: "•";
  }
  .note {
    color: var(--ink-soft);
  }
  .wrong {
    color: var(--stop-ink);
  }
  pre {
    margin: 0;
    overflow: auto;
    font: 400 14px/1.5 var(--mono);
    white-space: pre-wrap;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin: 0 0 12px;
  }
  form > p {
    flex-basis: 100%;
    margin: 0;
  }
  label {
    display: grid;
    flex: 1 1 140px;
    gap: 2px;
  }
  label.box {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
  }
  label.box input {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--brand);
  }
  input:not([type="checkbox"], [type="hidden"]),
  select {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0 10px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
    accent-color: var(--brand);
  }
  .content button {
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0 4px 4px 0;
    padding: 0 16px;
    border: 0;
    border-radius: 10px;
    color: var(--on-brand);
    background: var(--brand);
    font: 600 16px/1.2 var(--sans);
    cursor: pointer;
  }
  .content button.link {
    min-block-size: 28px;
    margin: 0;
    padding: 0 2px;
    border-radius: 4px;
    color: var(--brand-ink);
    background: transparent;
    font: inherit;
    text-decoration: underline;
  }
  ${visuallyHidden}
`;
