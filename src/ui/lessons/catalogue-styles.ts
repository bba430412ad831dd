import { css } from "lit";

/** How the catalogue of lessons is laid out: as many cards beside each other as there is room for. */
export const catalogueStyles = css`
  dialog {
    box-sizing: border-box;
    width: min(1120px, calc(100vw - 24px));
    height: calc(100dvh - 24px);
    max-width: none;
    max-height: none;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 10px;
    color: var(--ink);
    background: var(--paper);
    box-shadow: var(--shadow);
    font: 400 16px/1.4 var(--sans);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  header {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 20px;
    border-bottom: 1px solid var(--line);
    background: var(--paper-raised);
  }
  h2 {
    margin-inline-end: auto;
    font: 600 20px/1.3 var(--sans);
  }
  input[type="search"] {
    box-sizing: border-box;
    flex: 0 1 260px;
    min-width: 120px;
    height: 40px;
    padding: 0 12px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: inherit;
    background: var(--paper);
    font: inherit;
  }
  .body:focus {
    outline: none;
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: 12px 20px 24px;
    overflow-y: auto;
  }
  .pack {
    margin-bottom: 28px;
    content-visibility: auto;
    contain-intrinsic-size: auto 600px;
  }
  .pack-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
    margin: 12px 0;
  }
  .pack-head p {
    flex: 1 1 100%;
  }
  h3 {
    font: 600 18px/1.3 var(--sans);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: 12px;
  }
  .cards li {
    display: flex;
  }
  button.card {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: flex-start;
    gap: 4px;
    min-width: 0;
    padding: 8px;
    border-color: var(--line);
    border-radius: 10px;
    text-align: start;
  }
  button.card:hover {
    border-color: var(--brand-ink);
  }
  .picture {
    box-sizing: border-box;
    width: 100%;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border-radius: 6px;
    background: var(--paper);
  }
  .picture img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .title {
    font-weight: 600;
    font-size: 16px;
  }
  .progress {
    margin-top: auto;
    padding: 1px 8px;
    border-radius: 8px;
    background: var(--hint);
    font-size: 14px;
  }
  .progress.done {
    color: var(--on-brand);
    background: var(--brand);
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  .add h3 {
    flex: 1 1 100%;
  }
  .says {
    margin-block: 12px;
    padding: 10px 12px;
    border: 1px solid var(--line);
    border-inline-start: 6px solid var(--amber);
    border-radius: 8px;
    background: var(--paper-raised);
  }
  .says:empty {
    display: none;
  }
  .says li {
    overflow-wrap: anywhere;
  }
  @media (max-width: 480px) {
    dialog {
      width: 100vw;
      height: 100dvh;
      border-radius: 0;
    }
    header,
    .body {
      padding-inline: 12px;
    }
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    }
  }
`;
