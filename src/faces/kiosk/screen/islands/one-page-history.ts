/** Keeps the history of a kiosk one entry long: whoever goes back finds its home, never a page of somebody else. */
export function keepOnePage(rest: string, isPrivate: boolean): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || link.target !== '' || link.download !== '') return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || (url.pathname === location.pathname && url.hash !== '')) return;
    event.preventDefault();
    location.replace(url);
  });
  // The answer to a form would be asked for again by Back; its entry becomes one of the home.
  if (isPrivate) history.replaceState(null, '', rest);
  addEventListener('pagehide', () => {
    if (isPrivate) document.querySelector('main')?.replaceChildren();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.replace(rest);
  });
}
