import type { NcaLayerFailure } from './nca-layer-failure.ts';
import type { SignWords } from './sign-props.ts';

/** Says why NCALayer gave no signature, what to do, and leads to another door; takes the focus, so that it is heard. */
export class FailurePanel {
  readonly #place: HTMLElement | null;
  readonly #element: HTMLElement;
  readonly #words: SignWords;
  readonly #retry: () => void;

  constructor(element: HTMLElement, words: SignWords, retry: () => void) {
    this.#element = element;
    this.#place = element.querySelector('[data-place="failure"]');
    this.#words = words;
    this.#retry = retry;
  }

  show(failure: NcaLayerFailure): void {
    const { failures, kept, retry, otherDoor, detail } = this.#words;
    const { title, text } = failures[failure.code];
    const heading = make('h2', 'govuk-heading-s', title);
    heading.tabIndex = -1;
    const again = this.#button(retry, this.#retry);
    const other = this.#button(otherDoor, () => this.#leadToOtherDoor());
    const buttons = make('div', 'govuk-button-group');
    buttons.append(again, other);
    const said = failure.message === failure.code ? [] : [make('p', 'govuk-hint', `${detail}: ${failure.message}`)];
    this.#place?.replaceChildren(heading, ...[text, kept].map((one) => make('p', 'govuk-body', one)), ...said, buttons);
    if (this.#place) {
      this.#place.hidden = false;
      this.#place.dataset.failure = failure.code;
    }
    heading.focus();
  }

  hide(): void {
    if (this.#place) this.#place.hidden = true;
  }

  #button(text: string, press: () => void): HTMLButtonElement {
    const button = make('button', 'govuk-button govuk-button--secondary', text);
    button.type = 'button';
    button.addEventListener('click', press);
    return button;
  }

  /** The next door of this form, or what the page marks as one. */
  #leadToOtherDoor(): void {
    const doors = [...this.#element.querySelectorAll<HTMLInputElement>('input[type=radio][name=door]')];
    const other = doors.find(({ value }) => value !== 'ncalayer');
    if (other) {
      other.checked = true;
      other.dispatchEvent(new Event('change', { bubbles: true }));
      // GOV.UK opens what belongs to the choice on a click.
      other.click();
    }
    (other ?? document.querySelector<HTMLElement>('[data-other-door]'))?.focus();
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
