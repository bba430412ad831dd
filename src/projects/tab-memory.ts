/** What a tab remembers over a reload; a browser that forbids it remembers nothing, and says nothing. */
export class TabMemory {
  get(key: string): string | null {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  }

  set(key: string, value: string): void {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Then a reload opens what was kept last instead, which is the same unless two tabs are open.
    }
  }
}
