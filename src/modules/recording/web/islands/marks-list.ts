import type { OutlineMark } from '../../model/outline.ts';

interface Filter {
  readonly search: string;
  readonly kind: string;
  readonly speaker: string;
}

interface MarkWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly speakers: Readonly<Record<string, string>>;
  readonly clock: (us: number) => string;
  readonly addedLater: string;
}

/** A participant who entered the case after the page was made has no name here. */
const CODE = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The log beside the player: filtered, followed while it plays, and grown while the hearing goes on. */
export class MarksList {
  readonly #list: HTMLElement;
  readonly #root: HTMLElement;
  readonly #kinds: Readonly<Record<string, string>>;
  readonly #speakers: Readonly<Record<string, string>>;
  readonly #clock: (us: number) => string;
  readonly #addedLater: string;
  #current: HTMLElement | undefined;

  constructor(root: HTMLElement, list: HTMLElement, { kinds, speakers, clock, addedLater }: MarkWords) {
    this.#root = root;
    this.#list = list;
    this.#kinds = kinds;
    this.#speakers = speakers;
    this.#clock = clock;
    this.#addedLater = addedLater;
    const filters = root.querySelector<HTMLElement>('[data-player="filters"]');
    if (filters) filters.hidden = false;
    filters?.addEventListener('input', () => this.#filter());
  }

  #lines(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-at]')];
  }

  #asked(): Filter {
    const value = (id: string) => this.#root.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value ?? '';
    return { search: value('mark-search'), kind: value('mark-kind'), speaker: value('mark-speaker') };
  }

  #filter(): void {
    const asked = this.#asked();
    let count = 0;
    for (const line of this.#lines()) {
      line.hidden = !fits(line, asked);
      if (!line.hidden) count += 1;
    }
    const found = this.#root.querySelector<HTMLElement>('[data-player="found"]');
    if (found) found.textContent = (found.dataset.said ?? '').replace('0', String(count));
  }

  /** Moments of the marks that are shown, in the order of time. */
  moments(): readonly number[] {
    return this.#lines().flatMap((line) => (line.hidden ? [] : [Number(line.dataset.at)]));
  }

  /** Shows which mark is being played, also in a log that is longer than its place. */
  follow(us: number): void {
    const current = this.#lines().findLast((line) => Number(line.dataset.at) <= us);
    if (current === this.#current) return;
    this.#current?.querySelector('a')?.removeAttribute('aria-current');
    current?.querySelector('a')?.setAttribute('aria-current', 'true');
    this.#current = current;
    const list = this.#list;
    if (!current || current.hidden || list.contains(document.activeElement)) return;
    if (list.scrollHeight <= list.clientHeight) return;
    const { top, bottom } = current.getBoundingClientRect();
    const place = list.getBoundingClientRect();
    if (top < place.top || bottom > place.bottom) list.scrollTop += top - place.top - place.height / 3;
  }

  /** The marks as they are now: new ones stand at their time, words that were changed are changed, what was closed is gone. */
  grow(marks: readonly OutlineMark[]): void {
    const shown = new Map(this.#lines().map((line) => [line.dataset.id, line]));
    const said = (line: HTMLElement): string => line.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    let isChanged = false;
    for (const mark of marks) {
      const before = shown.get(mark.id);
      shown.delete(mark.id);
      const now = this.#line(mark);
      if (before && said(before) === said(now)) continue;
      isChanged = true;
      if (before) before.replaceWith(now);
      else this.#list.insertBefore(now, this.#lines().find((line) => Number(line.dataset.at) > mark.atUs) ?? null);
    }
    for (const gone of shown.values()) gone.remove();
    if (!isChanged && shown.size === 0) return;
    this.#current = undefined;
    const none = this.#root.querySelector<HTMLElement>('[data-player="log-empty"]');
    if (none) none.hidden = marks.length > 0;
    this.#offer(
      'mark-kind',
      marks.map(({ kind }) => [kind, this.#kinds[kind] ?? kind]),
    );
    this.#offer(
      'mark-speaker',
      marks.flatMap(({ speaker }) => {
        const name = speaker && this.#nameOf(speaker);
        return name ? [[speaker, name] as const] : [];
      }),
    );
    // Where nothing is looked for, a reader of screens is not told of each mark.
    if (Object.values(this.#asked()).some(Boolean)) this.#filter();
  }

  #offer(id: string, choices: readonly (readonly [value: string, text: string])[]): void {
    const select = this.#root.querySelector<HTMLSelectElement>(`#${id}`);
    for (const [value, text] of choices)
      if (select && ![...select.options].some((option) => option.value === value)) select.add(new Option(text, value));
  }

  #nameOf(speaker: string): string | undefined {
    return this.#speakers[speaker] ?? (CODE.test(speaker) ? undefined : speaker);
  }

  #line({ id, atUs, kind, speaker, text, isAddedLater }: OutlineMark): HTMLElement {
    const line = document.createElement('li');
    line.className = 'sot-player__mark';
    Object.assign(line.dataset, { id, at: String(atUs), kind, speaker: speaker ?? '' });
    const link = document.createElement('a');
    link.className = 'govuk-link';
    link.href = `?t=${atUs}`;
    link.dataset.mark = String(atUs);
    link.textContent = this.#clock(atUs);
    const words = document.createElement('span');
    const name = document.createElement('strong');
    name.textContent = this.#kinds[kind] ?? kind;
    const said = speaker && this.#nameOf(speaker);
    words.append(name, said ? `: ${said}` : '');
    if (text) words.append(lineOf(text));
    if (isAddedLater) {
      const later = lineOf(this.#addedLater);
      later.classList.add('govuk-hint');
      words.append(later);
    }
    line.append(link, ' ', words);
    return line;
  }
}

function lineOf(text: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'sot-line';
  line.textContent = text;
  return line;
}

function fits(line: HTMLElement, { search, kind, speaker }: Filter): boolean {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const text = (line.textContent ?? '').toLocaleLowerCase();
  const isKind = kind === '' || line.dataset.kind === kind;
  const isSpeaker = speaker === '' || line.dataset.speaker === speaker;
  return isKind && isSpeaker && words.every((word) => text.includes(word));
}
