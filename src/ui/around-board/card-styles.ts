import { css } from "lit";
import { visuallyHidden } from "../visually-hidden.ts";

/** How every card looks. */
export const cardStyles = css`
  :host {
    display: block;
    /* What changes inside a card touches nothing around it. */
    contain: layout paint;
    box-sizing: border-box;
    min-inline-size: 0;
    padding: 8px 12px 10px;
    border: 1px solid var(--line);
    border-radius: 10px;
    color: var(--ink);
    background: var(--paper-raised);
    font: 400 15px/1.3 var(--sans);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    margin: 0 0 4px;
    font: 600 15px/1.2 var(--sans);
  }
  .pin {
    margin-inline-start: auto;
    padding: 2px 7px;
    border-radius: 6px;
    color: #fff;
    background: #0b5563;
    font: 600 13px/1.2 var(--sans);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .soft {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  p {
    margin: 0;
  }
  label.slider {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 8px;
    align-items: baseline;
  }
  label.slider input {
    grid-column: 1 / -1;
  }
  input[type="range"] {
    inline-size: 100%;
    block-size: 32px;
    margin: 0;
    accent-color: var(--brand);
    cursor: pointer;
  }
  label.check {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    cursor: pointer;
  }
  input[type="checkbox"],
  input[type="radio"] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--brand);
  }
  input[type="text"],
  select {
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 36px;
    padding: 0 8px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
  }
  button {
    min-block-size: 36px;
    padding: 0 12px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: 500 14px/1.2 var(--sans);
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    border-color: var(--brand);
  }
  button[aria-pressed="true"] {
    border-color: var(--brand);
    color: var(--on-brand);
    background: var(--brand);
  }
  button:disabled,
  input:disabled {
    opacity: 0.55;
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  ${visuallyHidden}
  @media (pointer: coarse) {
    button,
    input[type="text"],
    select,
    label.check,
    input[type="range"] {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
