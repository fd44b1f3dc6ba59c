/** Kazakhstan is five hours ahead of UTC, without summer time (since 01.03.2024). */
const AHEAD_MS = 5 * 3_600_000;

/** The clock of the board goes by the server's time, because a kiosk's own may be wrong. @returns how to stop it */
export function followClock(root: ParentNode): () => void {
  const clock = root.querySelector<HTMLElement>('[data-clock]');
  const served = Date.parse(clock?.dataset.clock ?? '');
  if (!clock || Number.isNaN(served)) return () => undefined;
  const loadedAt = performance.now();
  const tick = () => {
    const now = served + performance.now() - loadedAt;
    clock.textContent = new Date(now + AHEAD_MS).toISOString().slice(11, 16);
  };
  const beat = setInterval(tick, 1000);
  return () => clearInterval(beat);
}
