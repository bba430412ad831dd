import { css, html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { isServoWave, servoAngle } from "../../device/virtual/pins/servo-pulse.ts";
import { cardHead } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { type Part, PartCard, type Sight } from "./part.ts";
import { aroundWords, fill } from "./words.ts";

/** A servo whose horn turns to the angle that its pin tells. */
@customElement("servo-card")
export class ServoCard extends PartCard {
  static override styles = [
    cardStyles,
    css`
      svg {
        flex: none;
        inline-size: 110px;
        block-size: 66px;
      }
      .horn {
        transform: rotate(calc(90deg - var(--angle) * 1deg));
        transition: transform 250ms linear;
      }
      .limp .horn {
        opacity: 0.55;
      }
      .case { fill: #3566a8; }
      .ear { fill: #2a5288; }
      .hub, .horn { fill: #f4f6f6; stroke: #56666b; stroke-width: 1.2; }
      .scale { fill: none; stroke: var(--line-strong); stroke-width: 1.5; stroke-dasharray: 1.5 5.6; }
      .angle { font-weight: 600; font-size: 20px; }
      @media (prefers-reduced-motion: reduce) {
        .horn { transition: none; }
      }
    `,
  ];
  /** Where the horn is, in degrees. */
  @state() private angle = 90;
  @state() private isLimp = true;

  get kind(): string {
    return aroundWords.servo;
  }

  override render() {
    return html`${cardHead(this.kind, this.pinName)}
      <div class="row ${this.isLimp ? "limp" : ""}">
        <svg viewBox="-55 -46 110 66" aria-hidden="true">
          <path class="scale" d="M-44 0A44 44 0 0 1 44 0"></path>
          <path class="ear" d="M-37-7h74V7h-74z"></path>
          <rect class="case" x="-27" y="-13" width="54" height="27" rx="3"></rect>
          <g class="horn" style="--angle:${this.angle}"><path d="M-6 0L-3.5-37a3.5 3.5 0 0 1 7 0L6 0z"></path></g>
          <circle class="hub" r="7"></circle>
        </svg>
        <span class="number angle">${this.isLimp ? aroundWords.servoLimp : fill(aroundWords.servoAt, { "": this.angle })}</span>
      </div>`;
  }

  override show({ pins }: Sight): void {
    const angle = servoAngle(pins[this.pin]?.wave);
    this.isLimp = angle === null;
    if (angle !== null) this.angle = angle;
  }
}

/** A servo at every pin that sends a wave of servos. */
export const servo: Part = {
  tag: "servo-card",
  find: ({ pins }) => pins.flatMap(({ wave }, index) => (wave && isServoWave(wave) ? [index] : [])),
};
