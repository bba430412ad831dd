import { css } from "lit";

/** How the panel of authors is laid out: its head and its foot stay, what is between them moves. */
export const authorPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0;
    box-sizing: border-box;
    width: clamp(384px, 38vw, 600px);
    height: 100%;
    min-height: 0;
    border-inline-end: 1px solid var(--line);
    color: var(--ink);
    background: var(--paper-raised);
    font: 400 15px/1.4 var(--sans);
  }
  .narrow {
    display: none;
  }
  .head {
    display: grid;
    gap: 4px;
    padding: 8px 12px 0;
    border-bottom: 1px solid var(--line);
  }
  .title,
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
  }
  h2 {
    flex: 1 1 90px;
    min-width: 0;
    font: 600 17px/1.25 var(--sans);
    overflow-wrap: anywhere;
  }
  nav {
    min-height: 40px;
  }
  nav button.link {
    max-width: 240px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  nav button.small {
    min-width: 34px;
    min-height: 34px;
  }
  nav button[aria-current] {
    color: inherit;
    font-weight: 700;
  }
  nav button.small[aria-current] {
    border-color: transparent;
    color: var(--on-brand);
    background: var(--brand);
  }
  .content {
    flex: 1;
    min-height: 0;
    padding: 14px 14px 24px;
    overflow-y: auto;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-top: 1px solid var(--line);
  }
  .foot > p,
  .foot > details {
    flex: 1 1 110px;
    margin: 0;
  }
  details.problems[open] {
    flex: 1 1 100%;
  }
  .problems ul {
    max-height: 30vh;
    overflow-y: auto;
  }
  .problems summary {
    line-height: 1.3;
    padding-block: 6px;
    font-weight: 600;
  }
  .problems button {
    overflow-wrap: anywhere;
  }
  @media (max-width: 800px) {
    :host {
      width: 100%;
      border: 0;
    }
    .narrow {
      display: grid;
      gap: 16px;
      padding: 24px;
    }
    .head,
    .content,
    .foot {
      display: none;
    }
  }
`;
