import type { IslandStart } from '#design/islands';

/** Time after the last key until a field is saved, in ms. */
const PAUSE_MS = 700;

/** Time until a field that could not be sent is sent again, in ms. */
const RETRY_MS = 5_000;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Props {
  readonly url: string;
  /** Said while the line is down. */
  readonly failed: string;
  /** Said when the session is over: what is typed comes back after signing in. */
  readonly ended: string;
  /** Id of the input that was typed into last. */
  readonly lastInput?: string;
}

/** Saves each input as it is typed, and says when; after signing in again it leads back to the input that was left. */
const start: IslandStart = (element, given) => {
  const props = given as unknown as Props;
  const form = element.querySelector('form');
  const line = element.querySelector<HTMLElement>('[data-saved]');
  if (!form || !line) return;
  goBackTo(props.lastInput);
  const timers = new Map<string, number>();
  const saving = new Map<string, Promise<void>>();
  const later = (name: string, pauseMs: number): void => {
    clearTimeout(timers.get(name));
    const save = async () => {
      await saving.get(name);
      const isSaved = await saveInput(form, name, props, line);
      if (!isSaved) later(name, RETRY_MS);
    };
    timers.set(
      name,
      window.setTimeout(() => saving.set(name, save()), pauseMs),
    );
  };
  form.addEventListener('input', ({ target }) => {
    if (isKept(form, target)) later(target.name, PAUSE_MS);
  });
  form.addEventListener('change', ({ target }) => {
    if (isKept(form, target)) later(target.name, 0);
  });
  form.addEventListener('submit', () => {
    for (const timer of timers.values()) clearTimeout(timer);
  });
};

/** A field, or an input of a party; hidden inputs of the form itself are not. */
function isKept(form: HTMLFormElement, target: EventTarget | null): target is Field {
  return target instanceof HTMLElement && 'name' in target && seenOf(form, String(target.name)) !== null;
}

/** Where the version stands that this page has seen: one for all inputs of a list of parties. */
function seenOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const seen = form.elements.namedItem(`seen.${name.split('.')[0] ?? ''}`);
  return seen instanceof HTMLInputElement ? seen : null;
}

/** @returns false when nobody answered, so that it is to be tried again */
async function saveInput(form: HTMLFormElement, name: string, props: Props, line: HTMLElement): Promise<boolean> {
  const seen = seenOf(form, name);
  if (!seen) return true;
  const answer = await send(props.url, bodyOf(form, name, seen.value));
  if (answer === 'nobody') {
    line.textContent = props.failed;
    return false;
  }
  if (answer === 'session is over') line.textContent = props.ended;
  else {
    if (answer.version !== undefined) seen.value = String(answer.version);
    const said = answer.said ?? answer.message?.[document.documentElement.lang];
    if (said) line.textContent = said;
  }
  return true;
}

function bodyOf(form: HTMLFormElement, name: string, seen: string): URLSearchParams {
  const values = new FormData(form);
  const key = values.get(`${name.split('.')[0] ?? ''}.key`);
  const body = new URLSearchParams({ field: name, seen, ...(key ? { key: String(key) } : {}) });
  for (const value of values.getAll(name)) body.append(name, String(value));
  if (!body.has(name)) body.append(name, '');
  return body;
}

interface Answer {
  readonly version?: number;
  readonly said?: string;
  /** Of a refusal, e.g. that the draft was sent from another window. */
  readonly message?: Readonly<Record<string, string>>;
}

async function send(url: string, body: URLSearchParams): Promise<Answer | 'nobody' | 'session is over'> {
  try {
    const response = await fetch(url, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (response.status === 401) return 'session is over';
    if (response.status >= 500) return 'nobody';
    return (await response.json()) as Answer;
  } catch {
    return 'nobody';
  }
}

/** Only for who has just signed in: nobody else is to be thrown into the middle of a page. */
function goBackTo(lastInput: string | undefined): void {
  const isBack = URL.canParse(document.referrer) && /^\/\w\w\/sign-in\b/.test(new URL(document.referrer).pathname);
  const input = lastInput === undefined ? null : document.getElementById(lastInput);
  if (!isBack || !input) return;
  const closed = input.closest('details');
  if (closed) closed.open = true;
  input.focus();
}

export default start;
