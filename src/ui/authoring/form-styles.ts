import { css } from "lit";

/** What the forms of authors have in common: fields with their labels above, in rows that wrap. */
export const formStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  :host([hidden]) {
    display: none;
  }
  section {
    display: grid;
    gap: 10px;
  }
  h3 {
    font: 600 17px/1.3 var(--sans);
  }
  h4 {
    font: 600 15px/1.3 var(--sans);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
  }
  .row.middle {
    align-items: center;
  }
  .row > edit-text {
    flex: 1 1 140px;
  }
  label.field {
    display: grid;
    gap: 4px;
    min-width: 0;
    font-size: 14px;
  }
  label.tick {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
  }
  details > label.tick {
    display: flex;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 20px;
    height: 20px;
    accent-color: var(--brand);
  }
  input[type="number"],
  input[type="search"],
  select {
    box-sizing: border-box;
    min-width: 0;
    max-width: 100%;
    min-height: 40px;
    padding: 4px 10px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: 400 15px/1.25 var(--sans);
  }
  input[type="number"] {
    width: 92px;
  }
  .card {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
  }
  .card input[type="number"],
  .card select {
    background: var(--paper-raised);
  }
  fieldset {
    min-width: 0;
    margin: 0;
  }
  .list > li {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 2px 0;
  }
  .list .main {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    text-align: start;
  }
  button.small {
    flex: none;
    min-width: 40px;
    padding: 4px 8px;
  }
  button[aria-pressed="true"] {
    border-color: transparent;
    color: var(--on-brand);
    background: var(--brand);
  }
  summary {
    min-height: 32px;
    line-height: 32px;
    cursor: pointer;
  }
  .says {
    padding: 8px 10px;
    border-inline-start: 4px solid var(--amber);
    border-radius: 4px;
    background: var(--hint);
    overflow-wrap: anywhere;
  }
  .preview {
    padding: 10px 12px;
    border: 1px dashed var(--line-strong);
    border-radius: 8px;
    background: var(--paper-raised);
    overflow-wrap: anywhere;
  }
`;
