/** Made by `shipped-plugin.ts`. */
declare module "virtual:lesson-cards" {
  /** A card of each pack in `lessons/`. */
  export const cards: readonly import("./pack-card.ts").PackCard[];
}
