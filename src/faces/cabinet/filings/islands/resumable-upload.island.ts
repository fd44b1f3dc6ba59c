import { announce, type IslandStart } from '#design/islands';

/** Pauses before an upload is gone on with, in ms. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

interface Words {
  readonly uploading: string;
  readonly paused: string;
  readonly failed: string;
  readonly done: string;
}

/**
 * Sends chosen files piece by piece and goes on after a lost connection; a file that is chosen again after a reload goes on
 * where it was. Without the script the form sends them whole.
 */
const start: IslandStart = (element, props) => {
  const form = element.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  const line = element.querySelector<HTMLElement>('[data-upload-state]');
  const list = element.querySelector<HTMLElement>('[data-upload-errors]');
  if (!form || !input || !line || !list) return;
  const words = props.words as Words;
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    const kind = String(new FormData(form).get('kind'));
    void sendAll(files, kind, String(props.url), line, words).then((refused) => show(list, refused));
    input.value = '';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

/** @returns why files were not taken */
async function sendAll(
  files: readonly File[],
  kind: string,
  url: string,
  line: HTMLElement,
  words: Words,
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const file of files) {
    const said = await send(file, kind, url, line, words);
    if (said !== undefined) refused.push(said);
  }
  line.textContent = '';
  if (refused.length < files.length) announce(words.done);
  return refused;
}

function show(list: HTMLElement, refused: readonly string[]): void {
  list.replaceChildren(
    ...refused.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
  list.hidden = refused.length === 0;
}

/** @returns why the file was not taken */
async function send(
  file: File,
  kind: string,
  url: string,
  line: HTMLElement,
  words: Words,
): Promise<string | undefined> {
  const told = { name: file.name, size: String(file.size), kind, ...(await hashOf(file)) };
  const begun = await ask(url, { method: 'POST', body: new URLSearchParams(told) });
  if (!begun?.id) return begun?.text ?? words.failed;
  const own = `${url}/${begun.id}`;
  const pieceBytes = begun.pieceBytes ?? 1024 * 1024;
  let offset = begun.offset ?? 0;
  for (let tries = 0; ; ) {
    line.textContent = `${words.uploading} ${file.name}: ${Math.floor((offset / file.size) * 100)} %`;
    const body = new FormData();
    body.append('offset', String(offset));
    body.append('piece', file.slice(offset, offset + pieceBytes), 'piece.bin');
    const answer = await ask(own, { method: 'POST', body });
    if (answer?.isAttached) return undefined;
    if (answer?.offset !== undefined) {
      offset = answer.offset;
      tries = 0;
      continue;
    }
    if (answer && !answer.mayRetry && answer.code !== 'FILING_UPLOAD_OFFSET') return answer.text ?? words.failed;
    const pauseMs = PAUSES_MS[tries];
    if (pauseMs === undefined) return answer?.text ?? words.failed;
    tries += 1;
    line.textContent = `${words.paused} ${file.name}`;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    offset = (await ask(own, { method: 'GET' }))?.offset ?? offset;
  }
}

/** Known only where the connection is safe: without it an upload that was broken off begins anew. */
async function hashOf(file: File): Promise<{ readonly sha256?: string }> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (!subtle || file.size > 21 * 1024 * 1024) return {};
  const hash = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return { sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

interface Answer {
  readonly id?: string;
  readonly pieceBytes?: number;
  readonly offset?: number;
  readonly isAttached?: boolean;
  readonly code?: string;
  readonly text?: string;
  readonly mayRetry?: boolean;
}

/** @returns undefined when nothing came back */
async function ask(url: string, init: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { ...init, headers: { accept: 'application/json' } });
    return (await response.json()) as Answer;
  } catch {
    return undefined;
  }
}

export default start;
