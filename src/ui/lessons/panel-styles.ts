import { css } from "lit";

/** What the parts of the lesson panel have in common. Every button is at least 40 px high. */
export const panelStyles = css`
  h2,
  h3,
  h4,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  select {
    min-height: 40px;
    padding: 4px 14px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper-raised);
    font: 500 15px/1.25 var(--sans);
    cursor: pointer;
  }
  button.first {
    border-color: transparent;
    color: var(--on-brand);
    background: var(--brand);
    font-weight: 600;
  }
  button:disabled {
    border-color: var(--line);
    color: var(--ink-soft);
    background: transparent;
    cursor: default;
  }
  button.link {
    min-height: 32px;
    padding: 2px 6px;
    border-color: transparent;
    color: var(--brand-ink);
    background: transparent;
    text-align: start;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  svg.icon {
    flex: none;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .soft {
    color: var(--ink-soft);
    font-size: 14px;
  }
`;
