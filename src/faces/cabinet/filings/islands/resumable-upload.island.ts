import type { IslandStart } from '#design/islands';

/** Pauses before an upload is gone on with, in ms. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

interface Words {
  readonly uploading: string;
  readonly paused: string;
  readonly failed: string;
}

/** Sends chosen files piece by piece and goes on after a lost connection; without it the form sends them whole. */
const start: IslandStart = (element, props) => {
  const form = element.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  const line = element.querySelector<HTMLElement>('[data-upload-state]');
  if (!form || !input || !line) return;
  const words = props.words as Words;
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    const kind = new FormData(form).get('kind');
    void sendAll(files, String(kind), String(props.url), line, words);
  });
};

async function sendAll(
  files: readonly File[],
  kind: string,
  url: string,
  line: HTMLElement,
  words: Words,
): Promise<void> {
  const refused: string[] = [];
  for (const file of files) {
    const said = await send(file, kind, url, line, words);
    if (said !== undefined) refused.push(said);
  }
  if (refused.length === 0) return location.reload();
  line.textContent = refused.join(' ');
  line.classList.replace('govuk-hint', 'govuk-error-message');
}

/** @returns why the file was not taken */
async function send(
  file: File,
  kind: string,
  url: string,
  line: HTMLElement,
  words: Words,
): Promise<string | undefined> {
  const begun = await ask(url, {
    method: 'POST',
    body: new URLSearchParams({ name: file.name, size: String(file.size), kind }),
  });
  if (!begun?.id) return begun?.text ?? words.failed;
  const own = `${url}/${begun.id}`;
  const pieceBytes = begun.pieceBytes ?? 1024 * 1024;
  let offset = 0;
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
