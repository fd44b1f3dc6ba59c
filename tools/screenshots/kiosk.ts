import type { Page } from '@playwright/test';
import type { Picture } from './camera.ts';

/** A screen of 32 inches on end, and one that lies, at half their pixels. */
const lobby = { width: 1080, height: 1920, scale: 0.5 } as const;
const lying = { width: 1920, height: 1080, scale: 0.5 } as const;

/** What a visitor sees and touches in the lobby. */
export const kioskPictures: readonly Picture[] = [
  { name: 'kiosk', path: '/kk/kiosk?court=7517', ...lobby },
  { name: 'kiosk-find', path: '/kk/kiosk/find?court=7517', ...lobby, first: (page) => types(page, 'қасы') },
  { name: 'kiosk-room', path: '/kk/kiosk/find?court=7517', ...lobby, first: findsRoom },
  { name: 'kiosk-ask', path: '/ru/kiosk/ask/text?court=7517', ...lobby, first: (page) => types(page, 'где найти') },
  { name: 'kiosk-talon', path: '/kk/kiosk/ask/text?court=7517', ...lobby, first: asks },
  { name: 'kiosk-case', path: '/kk/kiosk/find?court=7517', ...lobby, first: findsCourse },
  { name: 'kiosk-acts', path: '/kk/kiosk/acts?court=7517', ...lobby },
  { name: 'kiosk-reception', path: '/kk/kiosk/reception?court=7517', ...lobby },
  { name: 'kiosk-helplines', path: '/en/kiosk/helplines?court=7517', ...lobby },
  { name: 'kiosk-lying', path: '/kk/kiosk?court=7517', ...lying },
  { name: 'kiosk-low', path: '/ru/kiosk?court=7517&low=1&contrast=1', ...lobby },
];

/** By the keys of the screen. */
async function types(page: Page, text: string): Promise<void> {
  await page.locator('[data-island="keyboard"][data-island-state="live"]').waitFor();
  for (const sign of text) {
    const key = sign === ' ' ? '[data-deed="space"]' : `[data-sign="${sign}"]`;
    await page.locator(`.sot-keys ${key}`).filter({ visible: true }).first().click();
  }
}

/** The next screen of a kiosk comes into the same document: its part of the page is new. */
async function goes(page: Page, selector: string): Promise<void> {
  await page.locator('[data-island="kiosk"][data-island-state="live"]').waitFor({ state: 'attached' });
  await page.locator('main').evaluate((main) => main.setAttribute('data-left', ''));
  await page.locator(selector).filter({ visible: true }).first().click();
  await page.locator('main:not([data-left])').waitFor();
}

async function findsRoom(page: Page): Promise<void> {
  await types(page, 'қасы');
  await goes(page, '.sot-key--submit');
  await goes(page, '.sot-hearing a');
}

async function findsCourse(page: Page): Promise<void> {
  await findsRoom(page);
  await goes(page, '.sot-deeds [href*="/cases/"]');
}

async function asks(page: Page): Promise<void> {
  await types(page, 'балалармен күтетін бөлме бар ма');
  await goes(page, '.sot-key--submit');
  if ((await page.locator('input[name="sure"]').count()) > 0) await goes(page, 'main form button[type="submit"]');
}
