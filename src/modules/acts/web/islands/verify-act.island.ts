import type { IslandStart } from '#design/islands';
import { actIn, claimsIn } from '../../model/claims.ts';
import { readWithCamera } from './read-with-camera.ts';

export interface VerifyActWords {
  readonly working: string;
  readonly failed: string;
  readonly camera: string;
  readonly cameraStop: string;
  readonly cameraLook: string;
  readonly cameraFailed: string;
}

interface VerifyActProps {
  readonly lang: string;
  readonly words: VerifyActWords;
}

/** The file stays here: its hash and the number it names itself by are all that is asked about. */
const start: IslandStart = (element, raw) => {
  const { lang, words } = raw as unknown as VerifyActProps;
  const place = element.querySelector<HTMLElement>('[data-place="act-result"]');
  const form = element.querySelector<HTMLFormElement>('form[data-way="file"]');
  const status = form?.querySelector<HTMLElement>('[data-place="status"]');
  const camera = element.querySelector<HTMLElement>('[data-place="camera"]');
  if (camera && navigator.mediaDevices) readWithCamera(camera, words, (number, code) => goTo(lang, number, code));
  place?.querySelector<HTMLElement>('.sot-verdict__heading')?.focus();
  // Hashing needs a secure context; without one the form goes to the court as it does without scripts.
  if (!place || !form || !status || !globalThis.crypto?.subtle) return;
  for (const hint of form.querySelectorAll<HTMLElement>('[data-with="script"]')) hint.hidden = false;
  for (const hint of form.querySelectorAll<HTMLElement>('[data-with="no-script"]')) hint.hidden = true;
  form.addEventListener('submit', (event) => {
    const file = new FormData(form).get('act');
    if (!(file instanceof File) || file.size === 0) return;
    event.preventDefault();
    status.textContent = words.working;
    void verdictOf(lang, file).then((html) => {
      status.textContent = html === undefined ? words.failed : '';
      if (html !== undefined) show(place, html);
    });
  });
};

async function verdictOf(lang: string, file: File): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(actIn(bytes))));
    const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const query = new URLSearchParams({ sha256 });
    for (const claim of claimsIn(bytes)) query.append('claim', claim);
    const answer = await fetch(`/${lang}/verify/act?${query}`, { headers: { accept: 'text/html' } });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

/** The verdict takes the focus and the title, as a page of the court would. */
function show(place: HTMLElement, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...parsed.body.childNodes);
  const heading = place.querySelector<HTMLElement>('.sot-verdict__heading');
  heading?.focus();
  // The name of the service ends every title.
  document.title = document.title.replace(/^.*(?= – )/, heading?.textContent?.trim() ?? '');
}

function goTo(lang: string, number: string, code: string): void {
  location.assign(`/${lang}/verify?${new URLSearchParams({ number, code })}`);
}

export default start;
