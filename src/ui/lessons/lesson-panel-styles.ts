import { css } from "lit";

/** How the lesson panel is laid out: its head and its foot stay, what is between them moves. */
export const lessonPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    width: clamp(280px, 26vw, 400px);
    height: 100%;
    min-height: 0;
    border-inline-end: 1px solid var(--line);
    color: var(--ink);
    background: var(--paper-raised);
    font: 400 16px/1.45 var(--sans);
  }
  :host([folded]) {
    width: 48px;
  }
  .head {
    display: grid;
    gap: 8px;
    padding: 8px 12px 10px;
    border-bottom: 1px solid var(--line);
  }
  .title {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  h2 {
    flex: 1;
    min-width: 0;
    font: 600 17px/1.25 var(--sans);
  }
  .icon-button {
    flex: none;
    width: 40px;
    height: 40px;
    padding: 0;
    border-color: transparent;
    background: transparent;
  }
  .icon-button:hover {
    border-color: var(--line);
  }
  .content {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 14px;
    min-height: 0;
    padding: 14px 14px 20px;
    overflow-y: auto;
  }
  .content > * {
    flex: none;
  }
  h3 {
    font: 600 18px/1.3 var(--sans);
  }
  .goal {
    padding: 10px 12px;
    border-inline-start: 4px solid var(--brand);
    border-radius: 4px;
    background: var(--paper);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding-top: 10px;
    border-top: 1px solid var(--line);
  }
  .more select {
    min-height: 32px;
  }
  .foot {
    display: flex;
    gap: 8px;
    padding: 10px 12px;
    border-top: 1px solid var(--line);
  }
  .foot .gap {
    flex: 1;
  }
  @media (max-width: 800px) {
    :host,
    :host([folded]) {
      width: 100%;
      border: 0;
    }
    .fold {
      display: none;
    }
  }
`;
