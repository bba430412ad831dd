/** How long a page that is just being left may take to let go of its project. */
const PATIENCE_MS = 700;

/**
 * Takes a project for this tab, so that two tabs never write over each other's work.
 * Returns how to let go of it, or null when another tab has it. Without the Web Locks API every tab gets it.
 */
export async function lockProject(id: string): Promise<(() => void) | null> {
  if (!navigator.locks) return () => undefined;
  return new Promise((resolve) => {
    const hold = () => new Promise<void>((release) => resolve(() => release()));
    navigator.locks
      .request(`untether project ${id}`, { signal: AbortSignal.timeout(PATIENCE_MS) }, hold)
      .catch(() => resolve(null));
  });
}
