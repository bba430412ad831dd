import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./page.ts";

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds nothing critical or serious, in ${scheme} colours`, async ({ untether, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator("html")).toHaveAttribute("data-scheme", scheme);
    for (const tab of ["Console", "Board"] as const) {
      await untether.showTab(tab);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations.filter(({ impact }) => impact === "critical" || impact === "serious");
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    }
  });
}
