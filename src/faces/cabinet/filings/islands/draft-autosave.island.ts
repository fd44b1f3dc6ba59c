import type { IslandStart } from '#design/islands';

/** Time after the last key until a field is saved, in ms. */
const PAUSE_MS = 700;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Saves each field as it is typed, and says when; parties and files are saved by the buttons of the page. */
const start: IslandStart = (element, props) => {
  const form = element.querySelector('form');
  const line = element.querySelector<HTMLElement>('[data-saved]');
  if (!form || !line) return;
  const timers = new Map<string, number>();
  const saving = new Map<string, Promise<void>>();
  const later = (field: Field, pauseMs: number): void => {
    clearTimeout(timers.get(field.name));
    const save = () => {
      const before = saving.get(field.name) ?? Promise.resolve();
      saving.set(
        field.name,
        before.then(() => saveField(form, field.name, String(props.url), line, String(props.failed))),
      );
    };
    timers.set(field.name, window.setTimeout(save, pauseMs));
  };
  const isOwn = (target: EventTarget | null): target is Field =>
    target instanceof HTMLElement &&
    'name' in target &&
    form.elements.namedItem(`seen.${String(target.name)}`) !== null;
  form.addEventListener('input', ({ target }) => {
    if (isOwn(target)) later(target, PAUSE_MS);
  });
  form.addEventListener('change', ({ target }) => {
    if (isOwn(target)) later(target, 0);
  });
};

async function saveField(
  form: HTMLFormElement,
  name: string,
  url: string,
  line: HTMLElement,
  failed: string,
): Promise<void> {
  const seen = form.elements.namedItem(`seen.${name}`);
  if (!(seen instanceof HTMLInputElement)) return;
  const body = new URLSearchParams({ field: name, seen: seen.value });
  for (const value of new FormData(form).getAll(name)) body.append(name, String(value));
  if (!body.has(name)) body.append(name, '');
  try {
    const response = await fetch(url, { method: 'POST', body, headers: { accept: 'application/json' } });
    const answer = (await response.json()) as {
      readonly kind?: string;
      readonly version?: number;
      readonly said?: string;
    };
    if (answer.version !== undefined) seen.value = String(answer.version);
    // A field that is not finished yet is no news; the button of the page tells what is wrong with it.
    if (answer.kind !== 'faulty' && answer.said) line.textContent = answer.said;
  } catch {
    line.textContent = failed;
  }
}

export default start;
