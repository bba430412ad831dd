import { css } from "lit";

/** What the dialogs about boards have in common. Every button is at least 44 px high. */
export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    width: min(560px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 24px;
    overflow: auto;
    border: 0;
    border-radius: 10px;
    color: var(--ink);
    background: var(--paper-raised);
    box-shadow: var(--shadow);
    font: 400 16px/1.4 var(--sans);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog:not([open]) {
    display: none;
  }
  h2 {
    margin: 0 0 12px;
    font-size: 20px;
  }
  h3 {
    margin: 20px 0 8px;
    font-size: 16px;
  }
  p {
    margin: 0;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 0;
  }
  small {
    color: var(--ink-soft);
    font-size: 14px;
  }
  button {
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
    cursor: pointer;
  }
  button.first {
    border-color: transparent;
    color: var(--on-brand);
    background: var(--brand);
    font-weight: 600;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  input:not([type="checkbox"], [type="file"]) {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    height: 44px;
    padding: 0 12px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
  }
  input[type="checkbox"] {
    flex: none;
    width: 20px;
    height: 20px;
    accent-color: var(--brand);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    cursor: pointer;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    margin-top: 20px;
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px;
    border: 1px solid var(--line);
    border-inline-start: 6px solid var(--stop);
    border-radius: 8px;
    background: var(--paper);
  }
  .failure p {
    flex: 1 1 220px;
  }
  progress {
    width: 100%;
    accent-color: var(--brand);
  }
  @media (max-width: 480px) {
    dialog {
      padding: 16px;
    }
  }
`;
