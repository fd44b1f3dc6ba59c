import assert from 'node:assert/strict';
import type { Indication } from '@ashyq/pki';
import { reportTexts } from '#modules/signatures';
import { journey, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

interface Given {
  readonly signature: Buffer;
  readonly content?: Buffer;
}

journey('a person signs by the demo key and checks the signature', manners, async ({ walker }) => {
  await entersByDemoKey(walker);
  const { signature, content } = await signsByDemoKey(walker);
  await walker.opens('/verify');
  await walker.stands('the page that checks signatures');
  await walker.expects(422).presses('main form[action$="/verify"][enctype] button[type=submit]:not([name])');
  await walker.stands('without a file');
  await checks(walker, 'TOTAL_PASSED', { signature, content });
  await checks(walker, 'TOTAL_FAILED', { signature, content: Buffer.from('Басқа құжат') });
  await checks(walker, 'INDETERMINATE', { signature });
  if (walker.runsScripts) await asksTheCourt(walker, { signature, content });
});

async function entersByDemoKey(walker: Walker): Promise<void> {
  await walker.opens('/sign-in/signature');
  const people = walker.page.locator('select[name="person"] option');
  const person = await people.nth(1).getAttribute('value');
  await walker.chooses('person', String(person));
  await walker.presses('main form:has([name="person"]) button');
  assert.equal(walker.place, '/cabinet');
}

async function signsByDemoKey(walker: Walker): Promise<Required<Given>> {
  await walker.opens('/demo/sign');
  await walker.presses('main button[value="one"]');
  const here = walker.page.url();
  await walker.stands('the signing screen');
  await walker.chooses('confirm', 'yes');
  await walker.chooses('door', 'file');
  await walker.expects(422).presses('main form[enctype] button[type=submit]');
  await walker.stands('the door of a file without a file');
  await walker.chooses('door', 'demo');
  await walker.presses('main form[enctype] button[type=submit]');
  await walker.waitsFor('.govuk-panel h1');
  await walker.stands('the notice after signing');
  const take = async (path: string) => (await walker.context.request.get(`${here}${path}`)).body();
  return { signature: await take('/signature'), content: await take('/content') };
}

/** In the browser, or without scripts at the court: the same verdict, told by heading, title and words. */
async function checks(walker: Walker, indication: Indication, given: Given): Promise<void> {
  await walker.opens('/verify');
  if (walker.runsScripts) await comesToTheForm(walker);
  await brings(walker, given);
  const button = 'main form[action$="/verify"][enctype] button[type=submit]:not([name])';
  if (walker.runsScripts) await walker.touches(button);
  else await walker.presses(button);
  await isTold(walker, indication);
}

/** The form lies below the other ways of checking and comes to life when it is near. */
async function comesToTheForm(walker: Walker): Promise<void> {
  await walker.page.locator('[data-island="verify-file"]').scrollIntoViewIfNeeded();
  await walker.waitsFor('[data-island="verify-file"][data-island-state="live"]');
}

async function asksTheCourt(walker: Walker, given: Given): Promise<void> {
  await walker.opens('/verify');
  await comesToTheForm(walker);
  await brings(walker, given);
  await walker.presses('main form[enctype] button[value="court"]');
  await isTold(walker, 'TOTAL_PASSED');
}

async function isTold(walker: Walker, indication: Indication): Promise<void> {
  const heading = reportTexts(walker.lang).headings[indication];
  await walker.waitsFor(`[data-verdict="${indication}"]`, heading);
  assert.ok((await walker.page.title()).startsWith(heading), await walker.page.title());
  if (walker.runsScripts) {
    const focused = await walker.page.evaluate(() => document.activeElement?.className ?? '');
    assert.ok(focused.includes('sot-verdict__heading'), `the focus stands on ${focused}`);
  }
  await walker.stands(`the verdict ${indication}`);
}

/** A dialog of the operating system, which no page rules. */
async function brings(walker: Walker, { signature, content }: Given): Promise<void> {
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  await walker.page.setInputFiles('input[name="signature"]', file('document.cms', signature));
  if (content) await walker.page.setInputFiles('input[name="content"]', file('document.txt', content));
}
