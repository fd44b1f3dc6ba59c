import type { Answer, ChosenFile, FieldValue } from './visitor.ts';

type Entry = readonly [name: string, value: string | ChosenFile];

/** Choice of the form that goes on, on pages with several. */
export const LAST_FORM = 'the last form';

/** A form as a browser without scripts sends it. */
export class SentForm {
  readonly #form: Element;
  readonly #button: Element | undefined;
  readonly #path: string;
  #entries: Entry[];

  /** @throws Error when the page has no such form */
  constructor(page: Answer, choice?: string) {
    const chosen =
      choice === LAST_FORM
        ? [...page.document.querySelectorAll('main form')].at(-1)
        : page.document.querySelector(choice ?? 'main form[method="post"], main form');
    const form = chosen?.closest('form');
    if (!chosen || !form) throw new Error(`${page.path} (${page.status}) has no form ${choice ?? ''}: ${said(page)}`);
    this.#form = form;
    this.#button = chosen === form ? (form.querySelector('button[name]') ?? undefined) : chosen;
    this.#path = page.path;
    this.#entries = [...standing(form), ...pressed(this.#button)];
  }

  get target(): string {
    const action = this.#button?.getAttribute('formaction') ?? this.#form.getAttribute('action') ?? this.#path;
    if (this.#isPost) return action;
    const query = new URLSearchParams(this.#entries.flatMap(([name, value]) => (isFile(value) ? [] : [[name, value]])));
    return `${action.split('?')[0]}?${query}`;
  }

  set(name: string, value: FieldValue): void {
    this.#entries = this.#entries.filter(([known]) => known !== name);
    const values = value === undefined ? [] : typeof value === 'string' || isFile(value) ? [value] : value;
    for (const one of values) this.#entries.push([name, one]);
  }

  request(): RequestInit {
    if (!this.#isPost) return { method: 'GET' };
    if (this.#form.getAttribute('enctype') !== 'multipart/form-data') {
      return { method: 'POST', body: new URLSearchParams(this.#entries.map(([name, value]) => [name, String(value)])) };
    }
    const body = new FormData();
    for (const [name, value] of this.#entries) {
      if (isFile(value)) body.append(name, new Blob([value.bytes], { type: value.type }), value.fileName);
      else body.append(name, value);
    }
    return { method: 'POST', body };
  }

  get #isPost(): boolean {
    return this.#form.getAttribute('method')?.toLowerCase() === 'post';
  }
}

function isFile(value: FieldValue): value is ChosenFile {
  return typeof value === 'object' && 'bytes' in value;
}

/** What a form holds before anybody types into it. */
function standing(form: Element): Entry[] {
  const fields = ':is(input, textarea, select)[name]';
  const elsewhere = form.id ? form.ownerDocument.querySelectorAll(`${fields}[form="${form.id}"]`) : [];
  return [...form.querySelectorAll(fields), ...elsewhere].flatMap((field): Entry[] => {
    const name = field.getAttribute('name') ?? '';
    if (field.hasAttribute('disabled')) return [];
    if (field.tagName === 'TEXTAREA') return [[name, field.textContent ?? '']];
    if (field.tagName === 'SELECT') return chosenOption(name, field);
    const type = field.getAttribute('type') ?? 'text';
    if (type === 'file' || type === 'submit') return [];
    const isBox = type === 'radio' || type === 'checkbox';
    return isBox && !field.hasAttribute('checked') ? [] : [[name, field.getAttribute('value') ?? (isBox ? 'on' : '')]];
  });
}

function chosenOption(name: string, select: Element): Entry[] {
  const option = select.querySelector('option[selected]') ?? select.querySelector('option');
  return option ? [[name, option.getAttribute('value') ?? option.textContent ?? '']] : [];
}

function pressed(button: Element | undefined): Entry[] {
  const name = button?.getAttribute('name');
  return name ? [[name, button?.getAttribute('value') ?? '']] : [];
}

function said({ document }: Answer): string {
  return (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 400);
}
