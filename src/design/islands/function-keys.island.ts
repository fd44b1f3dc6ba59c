import type { IslandStart } from './mount.ts';

/**
 * Keys do what the buttons and links with `data-key` do; the legend is shown only where they work. The place of the key
 * counts (`event.code`), so the Kazakh and the Russian layout are one.
 */
const start: IslandStart = (element, _props, ended) => {
  const legend = element.querySelector<HTMLElement>('[data-legend]');
  if (legend) legend.hidden = false;
  for (const target of element.querySelectorAll<HTMLElement>('[data-key]'))
    target.setAttribute('aria-keyshortcuts', target.dataset.key ?? '');
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
    const target = element.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.code)}"]`);
    if (!target?.isConnected) return;
    event.preventDefault();
    target.click();
  };
  addEventListener('keydown', press, { signal: ended });
};

export default start;
