import assert from 'node:assert/strict';
import { journey, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

type Outcome = 'genuine' | 'altered' | 'unknown';

journey('a visitor reads an act and checks its file', manners, async ({ walker }) => {
  await walker.opens('/acts');
  await walker.waitsFor('.sot-act');
  await walker.stands('the bank of acts');
  await walker.followsLink('.sot-act a');
  await walker.stands('an act');
  const file = await fileOf(walker);
  await walker.followsLink('main a[href*="/verify?number="]');
  await isTold(walker, 'genuine');
  await checks(walker, file, 'genuine');
  const altered = Buffer.from(file);
  altered[altered.length - 40] = (altered.at(-40) ?? 0) ^ 1;
  await checks(walker, altered, 'altered');
  await checks(walker, Buffer.from('%PDF-1.7 nothing of ours'), 'unknown');
  await walker.opens('/verify?number=7517-26-00-2/1/1&code=2222-2222-2222', 422);
  await walker.stands('a code that is wrong');
  await walker.opens('/acts?q=zzzzzz');
  await walker.stands('nothing found');
});

async function fileOf(walker: Walker): Promise<Buffer> {
  const href = await walker.page.locator('main a[href$="/act.pdf"]').getAttribute('href');
  const answer = await walker.context.request.get(new URL(String(href), walker.page.url()).href);
  return await answer.body();
}

/** In the browser the file stays where it is; without scripts the court looks at it and keeps nothing. */
async function checks(walker: Walker, buffer: Buffer, outcome: Outcome): Promise<void> {
  await walker.opens('/verify');
  if (walker.runsScripts) await walker.waitsFor('[data-island="verify-act"][data-island-state="live"]');
  await walker.page.setInputFiles('input[name="act"]', { name: 'act.pdf', mimeType: 'application/pdf', buffer });
  const button = 'main form[data-way="file"] button[type=submit]';
  if (walker.runsScripts) await walker.touches(button);
  else await walker.presses(button);
  await isTold(walker, outcome);
}

async function isTold(walker: Walker, outcome: Outcome): Promise<void> {
  await walker.waitsFor(`[data-outcome="${outcome}"]`);
  const heading = (await walker.page.locator('[data-outcome] h2').textContent()) ?? '';
  assert.ok((await walker.page.title()).startsWith(heading.trim()), await walker.page.title());
  await walker.stands(`the verdict ${outcome}`);
}
