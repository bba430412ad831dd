import { afterEach, describe, expect, it, vi } from "vitest";
import { BoardError, type BoardErrorCode } from "../../../src/device/board-error.ts";
import { blameBrowser } from "../../../src/device/webrepl/browser-block.ts";

/** The permissions a browser has, and what the person has said to them. */
type Permissions = Readonly<Record<string, PermissionState>>;

afterEach(() => void vi.unstubAllGlobals());

/** Has the page come from here, in a browser that knows these permissions. */
function comeFrom(address: string, permissions: Permissions): void {
  const location = new URL(address);
  const query = ({ name }: { name: string }) => {
    const state = permissions[name];
    return state ? Promise.resolve({ state }) : Promise.reject(new TypeError(`no ${name}`));
  };
  vi.stubGlobal("location", location);
  vi.stubGlobal("isSecureContext", location.protocol === "https:" || location.hostname === "localhost");
  vi.stubGlobal("navigator", { permissions: { query } });
}

/** How it is told that a board could not be called. */
async function told(failure: BoardErrorCode, board = "192.168.1.20"): Promise<unknown> {
  const error = await blameBrowser(new BoardError(failure, ""), `ws://${board}:8266/`);
  return error instanceof BoardError ? error.code : error;
}

const network = (state: PermissionState): Permissions => ({
  "local-network-access": "prompt",
  "local-network": state,
  "loopback-network": "prompt",
});

describe("a call that came to nothing", () => {
  it.each(["refused", "unreachable"] as const)("may have been kept back by the browser: %s", async (code) => {
    comeFrom("https://untether.example/", network("denied"));
    expect(await told(code)).toBe("permission-denied");
    comeFrom("https://untether.example/", network("prompt"));
    expect(await told(code)).toBe("permission-wanted");
    comeFrom("https://untether.example/", network("granted"));
    expect(await told(code)).toBe(code);
  });

  it("may have been kept back by a browser that has one permission for every network", async () => {
    comeFrom("https://untether.example/", { "local-network-access": "denied" });
    expect(await told("refused")).toBe("permission-denied");
    expect(await told("refused", "127.0.0.1")).toBe("permission-denied");
  });

  it("was kept back by a browser that says nothing of it when a secure page calls", async () => {
    comeFrom("https://untether.example/", {});
    expect(await told("refused")).toBe("mixed-content");
    expect(await told("refused", "localhost")).toBe("refused");
  });

  it.each([
    "http://localhost:8000/",
    "http://192.168.1.5:8000/",
    "http://teacher:8000/",
    "http://pc7.school.example:8000/",
    "https://untether.lan/",
    "https://untether.home.arpa/",
    "https://untether.local/",
  ])("was not kept back where the page is in the local network itself, or may be: %s", async (page) => {
    comeFrom(page, network(page.startsWith("http://") ? "denied" : "prompt"));
    expect(await told("refused")).toBe("refused");
  });

  it.each(["http://localhost:8000/", "http://pc7.school.example/"])(
    "was not kept back in a browser that keeps nothing back: %s",
    async (page) => {
      comeFrom(page, {});
      expect(await told("refused")).toBe("refused");
    },
  );

  it("was refused for the name where the browser lets addresses through", async () => {
    comeFrom("https://untether.example/", network("granted"));
    expect(await told("mixed-content", "nano-1a2b")).toBe("mixed-content-name");
    expect(await told("mixed-content", "203.0.113.7")).toBe("mixed-content");
    comeFrom("https://untether.example/", {});
    expect(await told("mixed-content", "nano-1a2b")).toBe("mixed-content");
  });

  it.each(["taken", "wrong-password", "not-webrepl", "lost"] as const)(
    "was heard by the board, whatever the browser says: %s",
    async (code) => {
      comeFrom("https://untether.example/", network("denied"));
      expect(await told(code)).toBe(code);
    },
  );
});
