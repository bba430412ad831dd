import { describe, expect, it, vi } from "vitest";
import { ensureChromium, findChromium, type Probes } from "../../src/server/chromium.mjs";

describe("finding Chromium", () => {
  it("takes the one CHROMIUM_PATH names before all others", async () => {
    const probes = computer({
      there: ["/own/chrome", "/usr/bin/chromium"],
      env: { CHROMIUM_PATH: "/own/chrome" },
    });
    expect(await findChromium(probes)).toBe("/own/chrome");
  });

  it("says so when CHROMIUM_PATH names none, and takes no other", async () => {
    const probes = computer({ there: ["/usr/bin/chromium"], env: { CHROMIUM_PATH: "/gone" } });
    await expect(findChromium(probes)).rejects.toThrow("CHROMIUM_PATH names no Chromium");
  });

  it.each([
    [["/opt/google-chrome-stable", "/usr/bin/chromium", "/playwright"], "/usr/bin/chromium"],
    [["/opt/google-chrome-stable", "/opt/chromium-browser", "/playwright"], "/opt/chromium-browser"],
    [["/opt/google-chrome-stable", "/playwright"], "/opt/google-chrome-stable"],
    [["/playwright"], "/playwright"],
    [[], undefined],
  ])("of %j takes %s", async (there, expected) => {
    expect(await findChromium(computer({ there }))).toBe(expected);
  });
});

describe("getting Chromium", () => {
  vi.spyOn(console, "log").mockReturnValue();

  it("installs nothing when there is one", async () => {
    const probes = computer({ there: ["/usr/bin/chromium"] });
    expect(await ensureChromium(probes)).toBe("/usr/bin/chromium");
    expect(probes.done).toEqual([]);
  });

  it("asks Playwright first", async () => {
    const probes = computer({ playwrightBrings: "/playwright", aptBrings: "/usr/bin/chromium" });
    expect(await ensureChromium(probes)).toBe("/playwright");
    expect(probes.done).toEqual(["playwright"]);
  });

  it("asks apt when Playwright brought none that starts", async () => {
    const probes = computer({ aptBrings: "/usr/bin/chromium" });
    expect(await ensureChromium(probes)).toBe("/usr/bin/chromium");
    expect(probes.done).toEqual(["playwright", "apt"]);
  });

  it("says what to install when there is no way to get one", async () => {
    await expect(ensureChromium(computer({}))).rejects.toThrow(
      'Install it (on Debian: "apt install chromium")',
    );
    await expect(ensureChromium({ ...computer({}), installWithApt: undefined })).rejects.toThrow(
      "Install it",
    );
  });
});

interface Computer {
  readonly there?: readonly string[];
  readonly env?: Record<string, string>;
  readonly playwrightBrings?: string;
  readonly aptBrings?: string;
}

function computer({
  there = [],
  env = {},
  playwrightBrings,
  aptBrings,
}: Computer): Probes & { done: string[] } {
  const installed = new Set<string | undefined>(there);
  const done: string[] = [];
  const install = (name: string, path: string | undefined) => async () => {
    done.push(name);
    installed.add(path);
  };
  return {
    done,
    env: { PATH: "/opt", ...env },
    runs: async (path) => installed.has(path),
    playwrightPath: async () => "/playwright",
    installWithPlaywright: install("playwright", playwrightBrings),
    installWithApt: install("apt", aptBrings),
  };
}
