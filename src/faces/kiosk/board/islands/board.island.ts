import type { IslandStart } from '#design/islands';
import { followClock } from './clock.ts';
import { keepOffline } from './keep-offline.ts';
import { TurningPages } from './turning-pages.ts';

/** Pages through the board by itself, with a pause; keeps it readable without the network. */
const start: IslandStart = (element, props, ended) => {
  const pages = new TurningPages(element, Number(props.standsS) * 1000, new URLSearchParams(location.search));
  element.addEventListener('click', (event) => {
    const control = event.target instanceof Element && event.target.closest<HTMLElement>('[data-board]');
    if (control && pages.press(control.dataset.board)) event.preventDefault();
  });
  const observer = new MutationObserver(() => pages.show());
  observer.observe(element, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  pages.show();
  pages.wait();
  const stopClock = followClock(element);
  ended.addEventListener('abort', () => {
    observer.disconnect();
    pages.stop();
    stopClock();
  });
  keepOffline(String(props.worker));
};

export default start;
