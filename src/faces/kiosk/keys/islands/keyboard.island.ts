import type { IslandStart } from '#design/islands';
import { beginsSentence, eraseSign, type Typed, typeSign } from './typing.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Types into the field of its form that was touched last, at first into the first one. */
const start: IslandStart = (element, { layoutOf }) => {
  const form = element.closest('form');
  const fields = [...(form?.querySelectorAll<TextField>('input:not([type=hidden]), textarea') ?? [])];
  const [first] = fields.filter(({ tabIndex, checkVisibility }) => tabIndex >= 0 && checkVisibility !== undefined);
  if (first) new Keys(element, fields, first, layoutOf as Readonly<Record<string, string>>).listen();
};

class Keys {
  readonly #element: HTMLElement;
  readonly #fields: readonly TextField[];
  readonly #layoutOf: Readonly<Record<string, string>>;
  #field: TextField;
  #isCapital = false;

  constructor(
    element: HTMLElement,
    fields: readonly TextField[],
    first: TextField,
    layoutOf: Readonly<Record<string, string>>,
  ) {
    this.#element = element;
    this.#fields = fields;
    this.#field = first;
    this.#layoutOf = layoutOf;
  }

  listen(): void {
    const keys = this.#element.querySelector<HTMLElement>('.sot-keys');
    if (!keys || getComputedStyle(keys).display === 'none') return;
    for (const field of this.#fields) {
      field.inputMode = 'none';
      field.addEventListener('focus', () => this.#turnTo(field));
    }
    // A finger on a key leaves the caret where it is.
    keys.addEventListener('pointerdown', (event) => event.preventDefault());
    keys.addEventListener('click', (event) => {
      const key = event.target instanceof Element ? event.target.closest<HTMLElement>('.sot-key') : null;
      if (key) this.#press(key.dataset);
    });
    const { value } = this.#field;
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(value.length, value.length);
  }

  #press({ sign, deed }: DOMStringMap): void {
    if (sign !== undefined) this.#write((typed) => typeSign(typed, this.#inCase(sign, typed), this.#most()));
    else if (deed === 'space') this.#write((typed) => typeSign(typed, ' ', this.#most()));
    else if (deed === 'erase') this.#write(eraseSign);
    else if (deed === 'capital') this.#capital(!this.#isCapital);
    else if (deed !== undefined) this.#show(deed);
  }

  #inCase(sign: string, typed: Typed): string {
    const isCapital = this.#isCapital || (beginsSentence(typed) && this.#field.type !== 'email');
    this.#capital(false);
    return isCapital ? sign.toLocaleUpperCase('kk') : sign;
  }

  #most(): number | undefined {
    return this.#field.maxLength > 0 ? this.#field.maxLength : undefined;
  }

  #write(change: (typed: Typed) => Typed): void {
    const field = this.#field;
    const { value } = field;
    const next = change({
      value,
      start: field.selectionStart ?? value.length,
      end: field.selectionEnd ?? value.length,
    });
    field.value = next.value;
    field.setSelectionRange(next.start, next.end);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #capital(isCapital: boolean): void {
    this.#isCapital = isCapital;
    for (const key of this.#element.querySelectorAll('[data-deed="capital"]'))
      key.setAttribute('aria-pressed', String(isCapital));
  }

  #turnTo(field: TextField): void {
    this.#field = field;
    const layout = this.#layoutOf[field.name];
    if (layout) this.#show(layout);
  }

  #show(layout: string): void {
    const sheets = [...this.#element.querySelectorAll<HTMLElement>('[data-layout]')];
    if (!sheets.some(({ dataset }) => dataset.layout === layout)) return;
    const had = this.#element.contains(document.activeElement);
    for (const sheet of sheets) sheet.hidden = sheet.dataset.layout !== layout;
    // The key that was pressed is gone with its layout.
    if (had) this.#element.querySelector<HTMLElement>(`[data-layout="${layout}"] .sot-key`)?.focus();
  }
}

export default start;
