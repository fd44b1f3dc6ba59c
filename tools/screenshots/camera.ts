import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

export interface Picture {
  readonly name: string;
  /** With its language. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Picture pixels per CSS pixel, of a page that is not scrolled; default 1. */
  readonly scale?: number;
  /** Who looks: the cookies of somebody who has signed in; default: a visitor. */
  readonly cookies?: ReadonlyMap<string, string>;
  /** What is done on the page before it is taken. */
  readonly first?: (page: Page) => Promise<unknown>;
}

/** Largest file of the README. */
const MOST_BYTES = 90 * 1024;
/** Of WebP: letters stay sharp. */
const QUALITY = 82;

/** Takes pictures of pages at rest, as WebP files of one folder. */
export class Camera {
  readonly origin: string;
  readonly #browser: Browser;
  readonly #folder: string;

  constructor(browser: Browser, origin: string, folder: string) {
    this.#browser = browser;
    this.origin = origin;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The same with another browser, for somebody who has a camera of their own. */
  with(browser: Browser): Camera {
    return new Camera(browser, this.origin, this.#folder);
  }

  /** @throws when the page does not answer 200 or the picture is too large */
  async take(picture: Picture): Promise<void> {
    const page = await this.open(picture);
    await picture.first?.(page);
    await this.shoot(page, picture);
    await page.context().close();
  }

  /** The page in a context of its own, which whoever opens it closes. @throws when it does not answer 200 */
  async open({ path, width, height, cookies = new Map() }: Omit<Picture, 'name' | 'scale' | 'first'>): Promise<Page> {
    const context = await this.#browser.newContext({
      ...{ viewport: { width, height }, locale: path.slice(1, 3), reducedMotion: 'reduce' },
    });
    // A cookie of the prefix __Host- is secure; the browser sends it to this machine over http too.
    const url = this.origin.replace('http:', 'https:');
    await context.addCookies([...cookies].map(([key, value]) => ({ name: key, value, url, secure: true })));
    const page = await context.newPage();
    const answer = await page.goto(`${this.origin}${path}`, { waitUntil: 'load' });
    if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`);
    return page;
  }

  /** What is in sight of a page that is open. @throws when the picture is too large */
  async shoot(page: Page, { name, width, height, scale = 1 }: Picture): Promise<void> {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    this.#write(name, await webp(page, scale === 1 ? {} : { clip: { x: 0, y: 0, width, height, scale } }));
  }

  #write(name: string, file: Buffer): void {
    process.stdout.write(`${name}.webp ${Math.round(file.byteLength / 1024)} KB\n`);
    if (file.byteLength > MOST_BYTES) throw new Error(`${name}.webp is larger than ${MOST_BYTES / 1024} KB`);
    writeFileSync(join(this.#folder, `${name}.webp`), file);
  }
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What is in sight. Playwright itself writes PNG and JPEG only. */
async function webp(page: Page, part: { readonly clip?: Clip }): Promise<Buffer> {
  const chromium = await page.context().newCDPSession(page);
  const { data } = await chromium.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, ...part });
  return Buffer.from(data, 'base64');
}
