import assert from 'node:assert/strict';
import { journey, manners, type Scene } from '../walking/journey.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

journey('a judge makes a ruling and signs it', manners, rules, { atOnce: 1 });

async function rules({ walker: judge }: Scene): Promise<void> {
  await comesAs(judge, 'judge');
  await judge.opens('/desk/acts');
  await judge.stands('the acts of the judge');
  const kind = await comesToCase(judge);
  await judge.stands('the acts of a case');
  await judge.chooses('kind', kind);
  await unfoldsTheSums(judge);
  await judge.fills('claim', '850 000');
  await judge.fills('duty', '8500');
  await judge.presses('main form button');
  await judge.stands('the editor');
  await fillsWhatIsOpen(judge);
  const editor = judge.page.url();
  await byKeyOrButton(judge, 'F2', 'main button[value="save"]');
  await byKeyOrButton(judge, 'F8', 'main button[value="sign"]');
  assert.match(judge.place, /^\/cabinet\/sign\//);
  await judge.chooses('confirm', 'yes');
  await judge.chooses('door', 'demo');
  await judge.presses('main form[enctype] button[type=submit]');
  await judge.waitsFor('.govuk-panel h1');
  await judge.page.goto(editor);
  await judge.reloadsUntil('main a[href$="/bundle.zip"]');
  await judge.stands('the act that is out');
}

/** Rulings that a judge makes alone, in writing; claims that wait to be accepted belong to the walks that filed them. */
const inWriting = ['preparation', 'hearing_appointment', 'language'];

/** Into the first case of the judge in which such a ruling can be made. @returns its kind */
async function comesToCase(judge: Walker): Promise<string> {
  const links = judge.page.locator('main a[href*="/desk/case-acts/"]');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const address of addresses) {
    await judge.opens(address.replace(`/${judge.lang}`, ''));
    const kinds = judge.page.locator('input[name="kind"]');
    const offered = await kinds.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    const kind = inWriting.find((one) => offered.includes(one));
    if (kind) return kind;
  }
  return assert.fail('the judge has no case in which to rule');
}

/** A claim that was filed here brings its sums; the fields then wait behind the words that they have changed. */
async function unfoldsTheSums(judge: Walker): Promise<void> {
  const folded = judge.page.locator('main details:not([open]):has(input[name="claim"])');
  if ((await folded.count()) > 0) await judge.touches('main details:has(input[name="claim"]) > summary');
}

async function fillsWhatIsOpen(judge: Walker): Promise<void> {
  for (const part of ['introductory', 'descriptive', 'reasoning', 'operative']) {
    const text = await judge.page.locator(`textarea[name="${part}"]`).inputValue();
    if (/\[[^\]]+\]/.test(text)) await judge.fills(part, text.replace(/\[[^\]]+\]/g, '—'));
  }
}

/** The key where scripts run, the button where they do not: the same form goes. */
async function byKeyOrButton(judge: Walker, key: string, button: string): Promise<void> {
  if (!judge.runsScripts) return await judge.presses(button);
  await judge.waitsFor('[data-island="function-keys"][data-island-state="live"]');
  await Promise.all([judge.page.waitForEvent('load'), judge.page.keyboard.press(key)]);
}
