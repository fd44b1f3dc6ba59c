import { type PDFDocumentProxy, type PDFPageProxy, type RenderTask, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paragraphsOf } from './paragraphs.ts';

/** Drawn dots of one page: what phones still can. */
const MOST_DOTS = 16_000_000;

/** How the reader wants pages now. */
export interface Look {
  /** CSS pixels of one point. */
  readonly scale: number;
  /** Clockwise, in degrees, beside what the page itself says. */
  readonly turned: number;
  /** The text of the page instead of its picture. */
  readonly isText: boolean;
}

/** One page in the row: an empty place of the right size until it comes into sight, then drawn with its text over it. */
export class PageSheet {
  readonly element = document.createElement('section');
  readonly #number: number;
  readonly #pdf: PDFDocumentProxy;
  readonly #noText: string;
  #page: PDFPageProxy | undefined;
  #size: { readonly width: number; readonly height: number };
  #look: Look | undefined;
  #task: RenderTask | undefined;
  #layer: TextLayer | undefined;
  #isShown = false;

  constructor(pdf: PDFDocumentProxy, number: number, first: PDFPageProxy, words: { label: string; noText: string }) {
    this.#pdf = pdf;
    this.#number = number;
    this.#noText = words.noText;
    const { width, height } = first.getViewport({ scale: 1 });
    this.#size = { width, height };
    this.element.className = 'sot-pdf__sheet';
    this.element.setAttribute('aria-label', words.label);
    this.element.dataset.page = String(number);
  }

  /** The place of the page under another look; what was drawn is drawn again when it is in sight. */
  lay(look: Look): void {
    this.#look = look;
    this.#clear();
    this.element.classList.toggle('sot-pdf__sheet--text', look.isText);
    if (look.isText) this.element.removeAttribute('style');
    else this.#fit();
    if (this.#isShown) void this.show();
  }

  async show(): Promise<void> {
    this.#isShown = true;
    const look = this.#look;
    this.#page ??= await this.#pdf.getPage(this.#number);
    const page = this.#page;
    const { width, height } = page.getViewport({ scale: 1 });
    this.#size = { width, height };
    if (!look || look !== this.#look || !this.#isShown) return;
    if (look.isText) await this.#write(page, look);
    else await this.#draw(page, look);
  }

  /** Far from sight a page gives its memory back. */
  hide(): void {
    this.#isShown = false;
    if (!this.#look?.isText) this.#clear();
  }

  #fit(): void {
    const { scale, turned } = this.#look ?? { scale: 1, turned: 0 };
    const isLying = turned % 180 !== 0;
    const { width, height } = this.#size;
    this.element.style.width = `${Math.floor((isLying ? height : width) * scale)}px`;
    this.element.style.height = `${Math.floor((isLying ? width : height) * scale)}px`;
    this.element.style.setProperty('--total-scale-factor', String(scale));
  }

  async #draw(page: PDFPageProxy, look: Look): Promise<void> {
    this.#fit();
    const viewport = page.getViewport({ scale: look.scale, rotation: (page.rotate + look.turned) % 360 });
    const canvas = document.createElement('canvas');
    const dots = viewport.width * viewport.height;
    const sharpness = Math.min(devicePixelRatio, Math.sqrt(MOST_DOTS / dots));
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    canvas.className = 'sot-pdf__canvas';
    canvas.setAttribute('role', 'presentation');
    const text = document.createElement('div');
    text.className = 'sot-pdf__layer';
    this.element.replaceChildren(canvas, text);
    this.#task = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
    this.#layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
    const layer = this.#layer.render();
    try {
      await Promise.all([this.#task.promise, layer]);
      this.element.dataset.drawn = '';
    } catch (broken) {
      // Scrolled away or enlarged meanwhile: the next look draws it.
      if (!isCancelled(broken)) throw broken;
    }
  }

  async #write(page: PDFPageProxy, look: Look): Promise<void> {
    const { items } = await page.getTextContent();
    if (look !== this.#look) return;
    const texts = paragraphsOf(items);
    const lines = (texts.length > 0 ? texts : [this.#noText]).map((text) => {
      const line = document.createElement('p');
      line.className = texts.length > 0 ? 'govuk-body' : 'govuk-hint';
      line.textContent = text;
      return line;
    });
    const heading = document.createElement('h3');
    heading.className = 'govuk-heading-s';
    heading.textContent = this.element.getAttribute('aria-label');
    this.element.replaceChildren(heading, ...lines);
    this.element.dataset.drawn = '';
  }

  #clear(): void {
    this.#task?.cancel();
    this.#layer?.cancel();
    this.#task = undefined;
    this.#layer = undefined;
    delete this.element.dataset.drawn;
    this.element.replaceChildren();
  }
}

function isCancelled(broken: unknown): boolean {
  return broken instanceof Error && (broken.name === 'RenderingCancelledException' || broken.name === 'AbortException');
}
