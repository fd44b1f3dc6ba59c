import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Look, PageSheet } from './page-sheet.ts';

/** Wider than a sheet of paper nobody reads: at 100 % a page is as wide as its place, and so many pixels at most. */
const WIDEST = 960;

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

export interface RowWords {
  readonly page: string;
  readonly noText: string;
}

/** All pages of a document one below the other, and how they are looked at. */
export class PageRow {
  readonly #stage: HTMLElement;
  readonly #sheets: readonly PageSheet[];
  readonly #width: number;
  readonly #onPage: (number: number) => void;
  /** Width of the stage that the pages were laid for. */
  #laidFor = 0;
  #zoom = 1;
  #turned = 0;
  #isText = false;
  #current = 1;

  private constructor(stage: HTMLElement, sheets: readonly PageSheet[], width: number, onPage: (page: number) => void) {
    this.#stage = stage;
    this.#sheets = sheets;
    this.#width = width;
    this.#onPage = onPage;
  }

  static async open(
    stage: HTMLElement,
    pdf: PDFDocumentProxy,
    words: RowWords,
    onPage: (page: number) => void,
  ): Promise<PageRow> {
    const first = await pdf.getPage(1);
    const sheets = Array.from({ length: pdf.numPages }, (_, at) => {
      const label = words.page.replace('%{number}', String(at + 1)).replace('%{count}', String(pdf.numPages));
      return new PageSheet(pdf, at + 1, first, { label, noText: words.noText });
    });
    const row = new PageRow(stage, sheets, first.getViewport({ scale: 1 }).width, onPage);
    stage.replaceChildren(...sheets.map(({ element }) => element));
    row.#lay();
    row.#watch();
    return row;
  }

  get zoomPercent(): number {
    return Math.round(this.#zoom * 100);
  }

  get isText(): boolean {
    return this.#isText;
  }

  get current(): number {
    return this.#current;
  }

  goTo(page: number): void {
    const number = Math.min(this.#sheets.length, Math.max(1, Math.round(page)));
    const sheet = this.#sheets[number - 1];
    if (sheet) this.#stage.scrollTop = sheet.element.offsetTop - this.#stage.offsetTop;
    this.#turnTo(number);
  }

  zoom(by: -1 | 1): void {
    const next = by > 0 ? steps.find((step) => step > this.#zoom) : steps.findLast((step) => step < this.#zoom);
    if (next === undefined) return;
    this.#zoom = next;
    this.#lay();
  }

  /** Pages as wide as their place. */
  fit(): void {
    this.#zoom = 1;
    this.#lay();
  }

  turn(): void {
    this.#turned = (this.#turned + 90) % 360;
    this.#lay();
  }

  toggleText(): void {
    this.#isText = !this.#isText;
    this.#lay();
  }

  #lay(): void {
    this.#laidFor = this.#stage.clientWidth;
    const look: Look = {
      scale: (Math.min(WIDEST, Math.max(200, this.#laidFor - 16)) / this.#width) * this.#zoom,
      ...{ turned: this.#turned, isText: this.#isText },
    };
    const page = this.#current;
    for (const sheet of this.#sheets) sheet.lay(look);
    this.goTo(page);
  }

  #turnTo(page: number): void {
    if (page === this.#current) return;
    this.#current = page;
    this.#onPage(page);
  }

  #watch(): void {
    const byElement = new Map(this.#sheets.map((sheet) => [sheet.element as Element, sheet]));
    const near = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const sheet = byElement.get(target);
          if (isIntersecting) void sheet?.show();
          else sheet?.hide();
        }
      },
      { root: this.#stage, rootMargin: '100% 0%' },
    );
    for (const { element } of this.#sheets) near.observe(element);
    this.#stage.addEventListener('scroll', () => this.#turnTo(this.#pageInSight()), { passive: true });
    new ResizeObserver(() => {
      if (Math.abs(this.#stage.clientWidth - this.#laidFor) > 20) this.#lay();
    }).observe(this.#stage);
  }

  /** The page that fills the upper part of the stage. */
  #pageInSight(): number {
    const line = this.#stage.scrollTop + this.#stage.offsetTop + this.#stage.clientHeight / 3;
    const at = this.#sheets.findLastIndex(({ element }) => element.offsetTop <= line);
    return Math.max(0, at) + 1;
  }
}
