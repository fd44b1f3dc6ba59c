import type { Page } from '@playwright/test';
import { twoStrangers } from '../../src/commands/demo-case/people.ts';
import { COURT } from '../../src/commands/demo-case/steps/file.ts';
import { steps } from '../../src/commands/demo-case/steps/index.ts';
import { Walk } from '../../src/commands/demo-case/walk.ts';
import type { Camera } from './camera.ts';

const desk = { width: 1280, height: 800 } as const;
const phone = { width: 360, height: 800 } as const;

/** Pixels above what a picture is about. */
const AIR = 130;

/** After these steps of `npm run demo:case` somebody looks at a page. */
const looks: Readonly<Record<string, (camera: Camera, walk: Walk) => Promise<void>>> = {
  file: async (camera, { atClaimant: { cookies, page } }) =>
    await camera.take({ name: 'case-duty', path: page.path, ...desk, cookies }),
  talon: async (camera, walk) => {
    const { cookies } = walk.atClaimant;
    await camera.take({ name: 'case-talon', path: `/kk/cabinet/filed/${walk.fact('filing')}`, ...desk, cookies });
    const clerk = await walk.staff('registry_clerk', COURT);
    const path = `/kk/desk/intake/${walk.fact('filing')}`;
    await camera.take({ name: 'case-intake', path, ...desk, cookies: clerk.cookies, first: readsPaper });
  },
  draw: async (camera, { stranger }) => {
    const { path } = stranger.page;
    await camera.take({ name: 'case-draw', path, ...desk });
    await camera.take({ name: 'case-draw-again', path, ...desk, first: drawsAgain });
  },
  accept: async (camera, walk) => {
    const { cookies } = walk.atRespondent;
    const path = `/kk/cabinet/cases/${walk.fact('case')}`;
    await camera.take({ name: 'case-respondent', path, ...phone, cookies });
    await camera.take({ name: 'case-reply', path, ...phone, cookies, first: beginsReply });
  },
  notices: async (camera, walk) => {
    const { cookies } = await walk.staff('judge', COURT, walk.fact('judge'));
    const path = `/kk/desk/hearings/${walk.fact('hearing')}`;
    await camera.take({ name: 'case-hearing', path, ...desk, cookies, first: (page) => scrollTo(page, 'main table') });
  },
  publish: async (camera, walk) => {
    await camera.take({ name: 'case-act', path: walk.stranger.page.path, ...desk });
    const judge = await walk.staff('judge', COURT, walk.fact('judge'));
    const { bytes } = await judge.fetches(`/kk/desk/acts/${walk.fact('act')}/act.pdf`);
    await camera.take({
      name: 'case-altered',
      path: '/kk/verify',
      ...desk,
      first: (page) => checksAltered(page, bytes),
    });
  },
};

/** One case from the claim to the check of its decision, with its pictures on the way. */
export async function takeCase(camera: Camera): Promise<void> {
  const walk = new Walk(camera.origin, 'kk', twoStrangers(0));
  for (const [name, step] of Object.entries(steps)) {
    await step(walk);
    await looks[name]?.(camera, walk);
  }
}

/** The element with some air above it. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  const top = (await page.locator(selector).first().boundingBox())?.y ?? 0;
  await page.mouse.move(0, 0);
  await page.evaluate((by) => window.scrollBy(0, by), top - AIR);
}

async function readsPaper(page: Page): Promise<void> {
  await page.locator('[data-drawn]').first().waitFor();
}

async function drawsAgain(page: Page): Promise<void> {
  await page.locator('[data-part="recompute"]').scrollIntoViewIfNeeded();
  await page.locator('[data-island="recompute-draw"][data-island-state="live"]').waitFor();
  await page.locator('[data-part="recompute"]').click();
  await page.locator('[data-verdict="same"]').waitFor();
  await scrollTo(page, '[data-part="recompute"]');
}

async function beginsReply(page: Page): Promise<void> {
  await page.locator('form:has(input[value="response"]) button').click();
  await page.waitForURL('**/attitude**');
}

/** One bit of one byte in the middle of the file is turned. */
async function checksAltered(page: Page, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  const middle = Math.floor(buffer.byteLength / 2);
  buffer[middle] = (buffer[middle] ?? 0) ^ 1;
  await page.locator('[data-island="verify-act"][data-island-state="live"]').waitFor();
  await page.setInputFiles('input[name="act"]', { name: 'act.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('main form[data-way="file"] button[type=submit]').click();
  await page.locator('[data-outcome="altered"]').waitFor();
}
