import { css } from "lit";

/** How the dialogs of authors look. */
export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    width: min(640px, calc(100vw - 24px));
    max-width: none;
    max-height: calc(100dvh - 24px);
    padding: 20px;
    border: 0;
    border-radius: 10px;
    color: var(--ink);
    background: var(--paper-raised);
    box-shadow: var(--shadow);
    font: 400 16px/1.4 var(--sans);
  }
  dialog[open] {
    display: grid;
    gap: 20px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    font: 600 20px/1.3 var(--sans);
  }
`;
