import type { CheckProps, CheckStep } from '../check-props.ts';
import { mendIn, resultIn, type Told, verdictOf } from './check-verdict.ts';

const steps: readonly CheckStep[] = ['camera', 'microphone', 'speakers', 'network'];

interface Shown {
  readonly text: string;
  readonly video?: MediaStream;
  readonly hasBar?: boolean;
}

/** One step at a time: its number and name, one sentence, and the buttons that answer it. */
export class CheckScreen {
  readonly #root: HTMLElement;
  readonly #props: CheckProps;

  constructor(root: HTMLElement, props: CheckProps) {
    this.#root = root;
    this.#props = props;
  }

  /** A button that begins, and begins anew. */
  offer(begin: () => void): void {
    const { words } = this.#props;
    const isAgain = this.#root.querySelector('[data-results]') !== null;
    const button = buttonOf(isAgain ? words.checkAgain : words.begin, isAgain);
    button.addEventListener('click', begin);
    if (isAgain) this.#root.append(button);
    else this.#root.replaceChildren(part('p', 'govuk-body', words.lead), button);
  }

  /** @returns the bar, when it has one */
  step(name: CheckStep, { text, video, hasBar }: Shown): HTMLMeterElement | undefined {
    const { words } = this.#props;
    const number = `${steps.indexOf(name) + 1}/${steps.length}. `;
    const heading = part('h3', 'govuk-heading-s', number + words.steps[name]);
    heading.tabIndex = -1;
    const sentence = part('p', 'govuk-body', text);
    sentence.setAttribute('role', 'status');
    const buttons = part('div', 'govuk-button-group', '');
    buttons.dataset.answers = '';
    const [picture, bar] = [video && pictureOf(video), hasBar ? barOf(words.steps[name]) : undefined];
    this.#root.replaceChildren(...[heading, sentence, picture, bar, buttons].filter((one) => one !== undefined));
    // Read aloud, and the next key is here.
    heading.focus();
    return bar;
  }

  /** @returns which of the buttons was pressed */
  async choice(texts: readonly string[]): Promise<number> {
    const place = this.#root.querySelector<HTMLElement>('[data-answers]');
    return await new Promise((resolve) => {
      const buttons = texts.map((text, index) => {
        const button = buttonOf(text, index > 0);
        button.addEventListener('click', () => resolve(index));
        return button;
      });
      place?.replaceChildren(...buttons);
      // The answers of a step are below its picture: a phone shows both.
      this.#root.scrollIntoView({ block: 'nearest' });
    });
  }

  tell(told: Told): void {
    const { words } = this.#props;
    const heading = part('h3', 'govuk-heading-s', words.done);
    heading.tabIndex = -1;
    const list = part('dl', 'govuk-summary-list', '');
    list.dataset.results = '';
    for (const step of steps) {
      const row = part('div', 'govuk-summary-list__row', '');
      const result = part('dd', 'govuk-summary-list__value', resultIn(words, step, told));
      result.dataset.result = told[step];
      const mend = mendIn(words, step, told);
      if (mend !== '') result.append(part('p', 'govuk-hint', mend));
      row.append(part('dt', 'govuk-summary-list__key', words.steps[step]), result);
      list.append(row);
    }
    const verdict = verdictOf(told);
    const said = part('p', 'govuk-body', words[verdict]);
    said.dataset.verdict = verdict;
    this.#root.replaceChildren(heading, said, list);
    heading.focus();
  }

  sent(isSent: boolean): void {
    const { words } = this.#props;
    const said = part('p', 'govuk-body', isSent ? words.sent : words.notSent);
    said.setAttribute('role', 'status');
    this.#root.append(said);
  }
}

function part(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function buttonOf(text: string, isSecondary: boolean): HTMLElement {
  const button = part('button', `govuk-button${isSecondary ? ' govuk-button--secondary' : ''}`, text);
  button.setAttribute('type', 'button');
  return button;
}

function pictureOf(stream: MediaStream): HTMLElement {
  const video = document.createElement('video');
  Object.assign(video, { playsInline: true, muted: true, srcObject: stream, tabIndex: -1 });
  void video.play().catch(() => undefined);
  const tile = part('div', 'sot-room__tile sot-room__tile--check', '');
  tile.dataset.own = '';
  tile.append(video);
  return tile;
}

function barOf(label: string): HTMLMeterElement {
  const bar = document.createElement('meter');
  Object.assign(bar, { className: 'sot-room__bar', min: 0, max: 1, value: 0 });
  bar.setAttribute('aria-label', label);
  return bar;
}
