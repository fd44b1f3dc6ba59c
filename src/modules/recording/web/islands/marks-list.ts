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

  constructor(root: HTMLElement, list: HTMLElement, { kinds, speakers, clock }: MarkWords) {
    this.#root = root;
    this.#list = list;
    this.#kinds = kinds;
    this.#speakers = speakers;
    this.#clock = clock;
    const filters = root.querySelector<HTMLElement>('[data-player="filters"]');
    if (filters) filters.hidden = false;
    filters?.addEventListener('input', () => this.#filter());
  }

  #lines(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-at]')];
  }

  #filter(): void {
    const value = (id: string) => this.#root.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value ?? '';
    const asked = { search: value('mark-search'), kind: value('mark-kind'), speaker: value('mark-speaker') };
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

  /** Shows which mark is being played. */
  follow(us: number): void {
    const current = this.#lines().findLast((line) => Number(line.dataset.at) <= us);
    for (const line of this.#lines()) {
      const link = line.querySelector('a');
      if (line === current) link?.setAttribute('aria-current', 'true');
      else link?.removeAttribute('aria-current');
    }
  }

  /** Marks that came since. */
  grow(marks: readonly OutlineMark[]): void {
    const known = new Set(this.#lines().map((line) => line.dataset.id));
    for (const mark of marks) {
      if (known.has(mark.id)) continue;
      const later = this.#lines().find((line) => Number(line.dataset.at) > mark.atUs);
      this.#list.insertBefore(this.#line(mark), later ?? null);
    }
  }

  #line({ id, atUs, kind, speaker, text }: OutlineMark): HTMLElement {
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
    const said = speaker && (this.#speakers[speaker] ?? (CODE.test(speaker) ? undefined : speaker));
    words.append(name, said ? `: ${said}` : '');
    if (text) words.append(lineOf(text));
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
