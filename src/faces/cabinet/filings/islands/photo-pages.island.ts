import { announce, type IslandStart } from '#design/islands';

/** Longest side of a page in dots: A4 at 200 dots an inch. */
const LONGEST = 2_339;
const QUALITY = 0.75;
/** Longest side and quality of the small picture in the list. */
const SMALL = 320;
const SMALL_QUALITY = 0.6;

/** Pauses before a page is sent again, in ms. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

interface Words {
  readonly sending: string;
  readonly sent: string;
  readonly paused: string;
  readonly failed: string;
}

/** Makes photographs as small as a page needs, upright as the phone shows them, and sends each as soon as it is chosen. */
const start: IslandStart = (element, props) => {
  const form = element.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  const line = element.querySelector<HTMLElement>('[data-upload-state]');
  const list = element.querySelector<HTMLElement>('[data-upload-errors]');
  const button = form?.querySelector<HTMLElement>('button[type=submit]');
  if (!form || !input || !line || !list) return;
  if (button) button.hidden = true;
  const words = props.words as Words;
  let before: Promise<void> = Promise.resolve();
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    input.value = '';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    before = before.then(() => sendAll(files, String(props.url), line, list, words));
  });
};

async function sendAll(
  files: readonly File[],
  url: string,
  line: HTMLElement,
  list: HTMLElement,
  words: Words,
): Promise<void> {
  list.replaceChildren();
  let taken = 0;
  for (const [at, file] of files.entries()) {
    line.textContent = `${words.sending} ${at + 1} / ${files.length}`;
    const refused = await send(await formOf(file), url, line, words);
    if (refused === undefined) taken += 1;
    else list.append(Object.assign(document.createElement('li'), { textContent: refused }));
  }
  list.hidden = list.childElementCount === 0;
  line.textContent = '';
  if (taken > 0) announce(`${words.sent} ${taken}`);
}

/** A photograph that the browser cannot open goes as it is: the server says what is wrong with it. */
async function formOf(file: File): Promise<FormData> {
  const body = new FormData();
  const pictures = await shrunk(file).catch(() => undefined);
  if (!pictures) body.append('photo', file, file.name);
  else {
    body.append('photo', pictures.page, file.name);
    body.append('thumb', pictures.small, 'thumb.jpg');
  }
  return body;
}

async function shrunk(file: File): Promise<{ readonly page: Blob; readonly small: Blob }> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return { page: await drawn(picture, LONGEST, QUALITY), small: await drawn(picture, SMALL, SMALL_QUALITY) };
  } finally {
    picture.close();
  }
}

async function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('no canvas');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  if (!blob) throw new Error('no picture');
  return blob;
}

interface Answer {
  readonly isAdded?: boolean;
  readonly text?: string;
  readonly message?: Readonly<Record<string, string>>;
}

/** @returns why it was not taken */
async function send(body: FormData, url: string, line: HTMLElement, words: Words): Promise<string | undefined> {
  for (const pauseMs of [...PAUSES_MS, undefined]) {
    try {
      const response = await fetch(url, { method: 'POST', body, headers: { accept: 'application/json' } });
      const answer = (await response.json()) as Answer;
      if (answer.isAdded) return undefined;
      if (response.status < 500) return answer.text ?? answer.message?.[document.documentElement.lang] ?? words.failed;
    } catch (lost) {
      if (!(lost instanceof TypeError)) throw lost;
    }
    if (pauseMs === undefined) break;
    line.textContent = words.paused;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return words.failed;
}

export default start;
