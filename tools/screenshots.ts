/** `npm run screenshots`: starts a demo court, walks to the pages of the README and writes their pictures to docs/tour. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startCourt } from '../e2e/walking/court.ts';
import { openBrowser, provideBrowser } from './browser.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Picture pixels per CSS pixel; default 1. */
  readonly scale?: number;
  /** Role on the Kazakh page of roles to sign in as; default: a visitor. */
  readonly role?: string;
}

const folder = join(import.meta.dirname, '..', 'docs', 'tour');
const largestBytes = 120 * 1024;

const pictures: readonly Picture[] = [
  { name: 'home', path: '/kk', width: 1280, height: 800 },
  { name: 'hearings', path: '/kk/hearings?court=7517#list', width: 1280, height: 800 },
  { name: 'hearings-phone', path: '/ru/hearings?court=7517#list', width: 320, height: 640 },
  { name: 'court', path: '/en/courts/7517', width: 1280, height: 800 },
  { name: 'board', path: '/kk/kiosk/board?court=7517', width: 1080, height: 1920, scale: 0.5 },
  { name: 'people', path: '/ru/demo', width: 1280, height: 800 },
  { name: 'desk', path: '/kk/desk/hearings', width: 1280, height: 800, role: 'сот отырысының хатшысы' },
  { name: 'settings', path: '/kk/desk/courts/7517', width: 1280, height: 800, role: 'сот әкімшісі' },
];

const wanted = process.argv.slice(2);
provideBrowser();
const browser = await openBrowser();
if (!browser) throw new Error('the pictures need a browser: install Chromium, or let Playwright download its own');
const court = await startCourt();
mkdirSync(folder, { recursive: true });
try {
  for (const picture of pictures) {
    if (wanted.length === 0 || wanted.includes(picture.name)) await take(browser, court.origin, picture);
  }
} finally {
  await browser.close();
  await court.stop();
}

async function take(of: Browser, origin: string, picture: Picture): Promise<void> {
  const { name, path, width, height, scale = 1, role } = picture;
  const locale = path.slice(1, 3);
  const context = await of.newContext({ viewport: { width, height }, deviceScaleFactor: scale, locale });
  const page = await context.newPage();
  if (role) await signIn(page, origin, role);
  const answer = await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  const { size } = statSync(file);
  process.stdout.write(`${name}.png ${Math.round(size / 1024)} KB\n`);
  if (size > largestBytes) throw new Error(`${name}.png is larger than ${largestBytes / 1024} KB`);
  await context.close();
}

/** By the one click of the demo. */
async function signIn(page: Page, origin: string, role: string): Promise<void> {
  await page.goto(`${origin}/kk/demo`);
  const row = page.locator('main .govuk-summary-list__row', { hasText: role }).first();
  await row.locator('button').click();
  await page.waitForLoadState('load');
}
