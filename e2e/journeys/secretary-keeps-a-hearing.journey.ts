import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import { type MarkKind, minutesTexts } from '#modules/minutes';
import { counting } from '../walking/count-steps.ts';
import { journey, type Scene } from '../walking/journey.ts';
import { keyToMark } from '../walking/key-to-mark.ts';
import { strikes, types } from '../walking/layouts.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';
const taken = new Set<string>();

journey(
  'a secretary keeps a hearing and its protocol',
  [
    { name: 'by keys of the Kazakh layout', hands: 'keyboard', judgedAt: ['phone', 'desk'], in: ['kk'] },
    { name: 'by keys of the Russian layout', hands: 'keyboard', judgedAt: ['desk'], in: ['ru'] },
    { name: 'by keys of the English layout', hands: 'keyboard', judgedAt: ['desk'], in: ['en'] },
    { name: 'with JavaScript off', javaScript: 'off', size: 'phone', in: ['kk'] },
  ],
  async (scene) => {
    const { walker: secretary } = scene;
    const id = await waitingHearing(secretary);
    await comesAs(secretary, 'secretary');
    await prepares(secretary, id);
    if (secretary.runsScripts) await marksByKeys(scene, id);
    else await marksByForms(secretary, id);
    await writesProtocol(scene, id);
  },
  { atOnce: 1 },
);

/** An open hearing of the day that has not begun; no two walks get the same. */
async function waitingHearing({ origin }: Walker): Promise<string> {
  const answer = await fetch(`${origin}/kk/hearings.json?court=${court}`);
  const { hearings } = (await answer.json()) as { hearings: { id: string; state: string; isClosed: boolean }[] };
  const found = hearings.findLast(
    ({ id, state, isClosed }) => !isClosed && ['scheduled', 'delayed'].includes(state) && !taken.has(id),
  );
  assert.ok(found, 'the demo day has a hearing that has not begun');
  taken.add(found.id);
  return found.id;
}

async function prepares(secretary: Walker, id: string): Promise<void> {
  await secretary.opens(`/desk/hearings/${id}/prepare`);
  await secretary.stands('the preparation of the hearing');
  for (const list of await secretary.page.locator('select[name^="presence-"]').all())
    await secretary.chooses((await list.getAttribute('name')) ?? '', 'room');
  await secretary.chooses('rights', 'yes');
  await secretary.presses('button[value="attendance"]');
  await secretary.opens(`/desk/hearings/${id}/record`);
  await secretary.stands('the hearing screen before the beginning');
}

const state = (page: Page): Promise<string | null> => page.locator('[data-rec]').getAttribute('data-state');

async function marksByKeys({ walker: secretary, lang, tells }: Scene, id: string): Promise<void> {
  const { page } = secretary;
  const strike = (combo: string): Promise<void> => strikes(page, combo, lang);
  const reaches = async (wanted: string): Promise<void> =>
    await page.locator(`[data-rec][data-state="${wanted}"]`).waitFor({ timeout: 5_000 });
  await secretary.waitsFor('[data-island="hearing-desk"][data-island-state="live"]');
  // Without a recorder the law asks for the reason first: the key leads to it.
  await strike('F2');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'reason');
  await secretary.chooses('reason', 'no_equipment');
  await strike('F2');
  await strike('F2');
  await reaches('going');
  await secretary.waitsFor('[data-island="hearing-desk"][data-island-state="live"]');
  await strike('F3');
  await strike('Digit1');
  await types(page, 'Талапты қолдады', lang);
  await strike('F4');
  await types(page, 'Куәні шақыру', lang);
  for (const combo of ['Shift+F3', 'Digit0', 'Numpad2']) await strike(combo);
  await types(page, 'Қарызды мойындайсыз ба?', lang);
  for (const combo of ['F3', 'Digit2', 'F6', 'F7', 'F8', 'Shift+F9', 'Shift+F9']) await strike(combo);
  await secretary.stands('the hearing that is marked');
  for (const combo of ['F9', 'Digit1']) await strike(combo);
  await reaches('break');
  // Nothing is marked in a break; the screen says which key leads on.
  await strike('F4');
  await strike('F9');
  await reaches('going');
  const spent = (await keyToMark(page, lang, 10)).map((ms) => Math.round(ms)).toSorted((a, b) => a - b);
  tells(`key to visible mark: median ${spent[5]} ms, longest ${spent.at(-1)} ms of ${spent.length}`);
  await page.reload();
  await secretary.waitsFor('[data-island="hearing-desk"][data-island-state="live"]');
  // What the court has not been sent yet is told by the marks that wait in this browser.
  await reaches('going');
  for (const combo of ['F9', 'Numpad3']) await strike(combo);
  await reaches('announcement');
  await strike('Ctrl+F9');
  await strike('Ctrl+F9');
  assert.equal(await state(page), 'announcement', 'one key pressed twice ends nothing');
  await strike('Enter');
  await reaches('ended');
  await everyMarkIsThere(secretary, lang, id);
}

async function everyMarkIsThere(secretary: Walker, lang: Scene['lang'], id: string): Promise<void> {
  const { page } = secretary;
  await page.waitForFunction(() => document.querySelectorAll('[data-waiting] [data-waiting]').length === 0);
  await page.reload();
  await secretary.stands('the hearing that has ended');
  const kinds = (await page.locator('[data-log] .sot-log__row strong').allTextContents()).toReversed();
  const { kinds: names } = minutesTexts(lang);
  const wanted: readonly MarkKind[] = [
    ...(['begin', 'speaker', 'note', 'motion', 'question', 'answer', 'evidence', 'objection', 'ruling'] as const),
    ...(['closed', 'open', 'break', 'resume', 'announcement', 'end'] as const),
    ...Array.from({ length: 10 }, () => 'ruling' as const),
  ];
  // Marks of the room are put a little before their key, so those of one moment may change places.
  const all = wanted.map((kind) => names[kind]);
  assert.deepEqual(kinds.toSorted(), all.toSorted(), `every mark is there, none twice, at ${id}`);
}

async function marksByForms(secretary: Walker, id: string): Promise<void> {
  await secretary.chooses('reason', 'no_equipment');
  await secretary.presses('button[value="start"]');
  await secretary.touches('#mark summary');
  await secretary.chooses('kind', 'motion', '#mark');
  await secretary.fills('words', 'Куәні шақыру', '#mark');
  await secretary.presses('#mark button[value="mark"]');
  for (const kind of ['break', 'resume', 'announcement'])
    await secretary.presses(`[data-quick] button[value="${kind}"]`);
  await secretary.chooses('sure', 'yes');
  await secretary.presses('button[value="end"]');
  await secretary.stands('the hearing that has ended');
  assert.equal(await secretary.page.locator('.sot-log__row').count(), 6, id);
}

/** From the end of the hearing to a protocol that waits for the judge: what it costs the secretary. */
async function writesProtocol({ walker, tells, lang }: Scene, id: string): Promise<void> {
  const from = performance.now();
  const { walker: secretary, steps } = counting(walker);
  await walker.opens(`/desk/hearings/${id}/protocol`);
  await secretary.presses('button[value="make"]');
  await walker.stands('the draft of the protocol', lang === 'kk' ? undefined : 'in passing');
  for (const field of await walker.page.locator('textarea[name^="row-"]').all()) {
    const text = await field.inputValue();
    if (!text.includes('[')) continue;
    const name = (await field.getAttribute('name')) ?? '';
    await secretary.fills(name, text.replace(/\[[^\]]*\]/g, 'түсіндірілді'));
  }
  await secretary.presses('button[value="send"]');
  await walker.waitsFor('#state .govuk-tag--yellow, #state [class*="amber"], #state .govuk-tag');
  assert.equal((await walker.page.locator('textarea[name^="row-"]').count()) > 0, true);
  const { clicks } = steps();
  tells(
    `protocol ready for the judge: ${clicks} presses and fields, ${Math.round((performance.now() - from) / 1000)} s with the checks of the pages`,
  );
  await walker.stands('the protocol that waits for the judge', 'in passing');
}
