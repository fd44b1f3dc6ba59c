import type { Page } from '@playwright/test';
import { Visitor } from '../../src/commands/demo-case/visitor.ts';
import type { Camera, Picture } from './camera.ts';
import { kioskPictures } from './kiosk.ts';

interface TourPicture extends Omit<Picture, 'cookies'> {
  /** Office of the page of roles that looks; default: a visitor. */
  readonly office?: string;
}

const desk = { width: 1280, height: 800 } as const;

const pictures: readonly TourPicture[] = [
  { name: 'home', path: '/kk', ...desk },
  { name: 'hearings', path: '/kk/hearings?court=7517#list', ...desk },
  { name: 'hearings-phone', path: '/ru/hearings?court=7517#list', width: 320, height: 640 },
  { name: 'court', path: '/en/courts/7517', ...desk },
  { name: 'board', path: '/kk/kiosk/board?court=7517', width: 1080, height: 1920, scale: 0.5 },
  { name: 'people', path: '/ru/demo', ...desk },
  { name: 'desk', path: '/kk/desk/hearings', ...desk, office: 'hearing_secretary' },
  { name: 'settings', path: '/kk/desk/courts/7517', ...desk, office: 'administrator' },
  { name: 'search', path: '/kk/search', ...desk, first: (page) => searches(page, 'kaсымов') },
  { name: 'reception', path: '/kk/courts/7517/reception', ...desk },
  {
    name: 'reception-book',
    path: '/ru/courts/7517/reception',
    ...desk,
    first: (page) => follows(page, '.sot-times__free'),
  },
  { name: 'subscribe', path: '/kk/subscribe?court=7517', ...desk, first: (page) => showsFrom(page, 'main h1') },
  { name: 'accuracy', path: '/kk/courts/7517/accuracy', ...desk, first: (page) => showsFrom(page, 'main h2') },
  {
    name: 'approaches',
    path: '/ru/courts/7517/approaches',
    ...desk,
    first: (page) => showsFrom(page, 'main [role="status"]'),
  },
  { name: 'news', path: '/kk/courts/7517/news', ...desk },
  { name: 'sample', path: '/kk/samples/claim', ...desk },
  { name: 'questions', path: '/kk/questions?court=7517', ...desk },
  { name: 'question', path: '/kk/questions?court=7517', ...desk, first: (page) => follows(page, 'main .sot-list a') },
  {
    name: 'desk-visits',
    path: '/kk/desk/visits',
    ...desk,
    office: 'registry_clerk',
    first: (page) => opensBusyDay(page),
  },
  {
    name: 'desk-approaches',
    path: '/ru/desk/approaches',
    ...desk,
    office: 'registry_clerk',
    first: (page) => showsFrom(page, 'main table'),
  },
  { name: 'desk-questions', path: '/kk/desk/questions', ...desk, office: 'chairperson' },
  {
    name: 'desk-question',
    path: '/kk/desk/questions',
    ...desk,
    office: 'press_officer',
    first: (page) => opensQuestion(page),
  },
  ...kioskPictures,
];

/** The pages that most people come for. @param isWanted by the name of the picture */
export async function takeTour(camera: Camera, isWanted: (name: string) => boolean): Promise<void> {
  for (const { office, ...picture } of pictures) {
    if (!isWanted(picture.name)) continue;
    await camera.take({ ...picture, ...(office ? { cookies: await signedIn(camera.origin, office) } : {}) });
  }
}

async function signedIn(origin: string, office: string): Promise<ReadonlyMap<string, string>> {
  const visitor = new Visitor(origin);
  await visitor.opens('/demo');
  const button = visitor.page.document.querySelector(`button[data-role="${office}"]`);
  await visitor.sends({}, `button[value="${button?.getAttribute('value')}"]`);
  return visitor.cookies;
}

async function follows(page: Page, selector: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.locator(selector).first().click();
  await loaded;
}

async function searches(page: Page, words: string): Promise<void> {
  await page.fill('main input[name="q"]', words);
  await follows(page, 'main form button[type="submit"]');
  await showsFrom(page, 'main h1');
}

async function opensBusyDay(page: Page): Promise<void> {
  await follows(page, 'main section ul a[href*="day="]');
}

async function opensQuestion(page: Page): Promise<void> {
  await follows(page, 'main .sot-list a:has-text("+7")');
}

/** Pixels above what a picture is about. */
const AIR = 24;

async function showsFrom(page: Page, selector: string): Promise<void> {
  const top = (await page.locator(selector).first().boundingBox())?.y ?? 0;
  await page.evaluate((by) => window.scrollBy(0, by), top - AIR);
}
