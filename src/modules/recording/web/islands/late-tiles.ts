/**
 * Brings the places of tracks that came after the page was made: the server makes the page anew, and what this one lacks is
 * taken over. What plays is not touched, for a media element that is moved stops.
 */
export async function bringLateTiles(root: HTMLElement): Promise<void> {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const stage = root.querySelector<HTMLElement>('[data-player="stage"]');
  if (stage)
    takeOver(stage, [...page.querySelectorAll<HTMLElement>('[data-tile]')], ({ tile }) => `[data-tile="${tile}"]`);
  const sounds = root.querySelector<HTMLElement>('[data-player="sounds"]');
  if (sounds)
    takeOver(
      sounds,
      [...page.querySelectorAll<HTMLElement>('audio[data-track]')],
      ({ track }) => `[data-track="${track}"]`,
    );
}

function takeOver(into: HTMLElement, made: readonly HTMLElement[], placeOf: (data: DOMStringMap) => string): void {
  const hasMain = into.querySelector('[data-main]') !== null;
  for (const [at, one] of made.entries()) {
    if (into.querySelector(placeOf(one.dataset))) continue;
    const taken = document.importNode(one, true);
    if (hasMain) {
      taken.removeAttribute('data-main');
      taken.querySelector('[aria-pressed]')?.setAttribute('aria-pressed', 'false');
    }
    const after = made.slice(at + 1).flatMap((later) => into.querySelector(placeOf(later.dataset)) ?? [])[0];
    into.insertBefore(taken, after ?? null);
  }
}
