/** What an island file exports by default: takes the element with the server's fallback in it, and its props. */
export type IslandStart = (element: HTMLElement, props: Record<string, unknown>) => void;

const started = new WeakSet<Element>();

/** Loads each island when it comes near the screen; what cannot be loaded leaves the fallback of the server. */
export function mountIslands(root: ParentNode): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        near.unobserve(entry.target);
        void mount(entry.target as HTMLElement);
      }
    },
    { rootMargin: '200px' },
  );
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]')) {
    if (started.has(element)) continue;
    started.add(element);
    near.observe(element);
  }
}

async function mount(element: HTMLElement): Promise<void> {
  const { src, props } = element.dataset;
  if (!src) return;
  const island = (await import(/* @vite-ignore */ src)) as { default: IslandStart };
  island.default(element, JSON.parse(props ?? '{}') as Record<string, unknown>);
  element.dataset.islandState = 'live';
}
