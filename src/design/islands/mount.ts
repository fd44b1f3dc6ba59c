/**
 * What an island file exports by default: takes the element with the server's fallback in it, and its props. `ended` is
 * aborted when another page takes the place of this one in the same document, as on a kiosk.
 */
export type IslandStart = (element: HTMLElement, props: Record<string, unknown>, ended: AbortSignal) => void;

const started = new WeakSet<Element>();

/** Loads each island when it comes near the screen; what cannot be loaded leaves the fallback of the server. */
export function mountIslands(root: ParentNode, ended: AbortSignal): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        near.unobserve(entry.target);
        void mount(entry.target as HTMLElement, ended);
      }
    },
    { rootMargin: '200px' },
  );
  ended.addEventListener('abort', () => near.disconnect());
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]')) {
    if (started.has(element)) continue;
    started.add(element);
    near.observe(element);
  }
}

async function mount(element: HTMLElement, ended: AbortSignal): Promise<void> {
  const { src, props } = element.dataset;
  if (!src) return;
  const island = (await import(/* @vite-ignore */ src)) as { default: IslandStart };
  if (ended.aborted) return;
  island.default(element, JSON.parse(props ?? '{}') as Record<string, unknown>, ended);
  element.dataset.islandState = 'live';
}
