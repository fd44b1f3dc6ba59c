import assert from 'node:assert/strict';
import { type MarkKind, minutesTexts } from '#modules/minutes';
import { counting } from '../walking/count-steps.ts';
import { type EquippedRoom, equippedCourt, equipRoom } from '../walking/equipped-room.ts';
import { goesThroughFaults } from '../walking/faults-of-a-room.ts';
import { begins, recording, state, whenFiled } from '../walking/hearing-screen.ts';
import { journey, type Scene } from '../walking/journey.ts';
import { strikes, types } from '../walking/layouts.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';
import { readingSecondsOf, secondsOf, wordsIn } from '../walking/work-model.ts';

/** What a protocol of half an hour may cost its secretary. */
const MOST_WORK_S = 180;

journey(
  'a secretary keeps a whole hearing with four cameras, to its sealed protocol',
  [
    { name: 'by keys of the Kazakh layout', hands: 'keyboard', judgedAt: ['phone', 'desk'], in: ['kk'] },
    { name: 'by keys of the Russian layout', hands: 'keyboard', looks: 'in passing', in: ['ru'] },
    { name: 'by keys of the English layout', hands: 'keyboard', looks: 'in passing', in: ['en'] },
  ],
  async (scene) => {
    const { walker: secretary, court } = scene;
    const room = await equipRoom(court.origin);
    try {
      await comesAs(secretary, 'secretary', { court: equippedCourt });
      // The network of a walker is a header of its own, which a recorder does not let a page send to it.
      await secretary.context.setExtraHTTPHeaders({});
      await prepares(secretary, room);
      await begins(secretary.page, scene);
      await marksHalfAnHour(scene);
      await ends(scene, room);
      await writesProtocol(scene, room);
      await bothSign(scene, room);
    } finally {
      await room.leave();
    }
  },
  { atOnce: 1 },
);

async function prepares(secretary: Walker, { hearing }: EquippedRoom): Promise<void> {
  await secretary.opens(`/desk/hearings/${hearing}/prepare`);
  for (const list of await secretary.page.locator('select[name^="presence-"]').all())
    await secretary.chooses((await list.getAttribute('name')) ?? '', 'room');
  await secretary.chooses('rights', 'yes');
  await secretary.presses('button[value="attendance"]');
  await secretary.stands('the preparation of a hearing with a recorder');
  await secretary.follows(`/desk/hearings/${hearing}/record`, 'main');
}

/** What is marked in half an hour: who speaks, and what was moved, shown, objected to and ruled. */
async function marksHalfAnHour({ walker: { page }, lang }: Scene): Promise<void> {
  const strike = async (...combos: readonly string[]): Promise<void> => {
    for (const combo of combos) await strikes(page, combo, lang);
  };
  for (const [round, key] of (['F4', 'F6', 'F7', 'F8', 'F6', 'F8', 'F4', 'F8'] as const).entries()) {
    await strike('F3', 'Digit1', 'F3', 'Numpad2', key);
    await types(page, `Куәні шақыру туралы ${round + 1}`, lang);
  }
  await strike('Shift+F3', 'Digit0', 'Digit1');
  await types(page, 'Қарызды мойындайсыз ба?', lang);
  const offers = async (kind: MarkKind): Promise<void> =>
    await page.locator(`[data-quick] [value="${kind}"]`).waitFor();
  await strike('F3', 'Digit1', 'Shift+F9', 'F3', 'Digit2');
  await offers('open');
  await strike('Shift+F9', 'F9', 'Digit1');
  await state(page, 'break').waitFor();
  await offers('resume');
  await strike('F9');
  await state(page, 'going').and(recording(page)).waitFor();
  await strike('F9', 'Digit3');
  await state(page, 'announcement').waitFor();
}

const marked: Readonly<Partial<Record<MarkKind, number>>> = {
  ...{ begin: 1, speaker: 17, motion: 2, evidence: 2, objection: 1, ruling: 3, question: 1, answer: 1 },
  ...{ closed: 1, open: 1, break: 1, resume: 1, announcement: 1, end: 1 },
};

async function ends({ walker: secretary, lang, tells, court }: Scene, { recorder }: EquippedRoom): Promise<void> {
  const { page } = secretary;
  const { id = '' } = (await recorder.state()).recording ?? {};
  await strikes(page, 'Ctrl+F9', lang);
  const from = performance.now();
  await strikes(page, 'Enter', lang);
  await state(page, 'ended').waitFor();
  const filed = await whenFiled(court.origin, id);
  tells(`the end to the closed recording in the case: ${Math.round(filed - from)} ms`);
  await page.waitForFunction(() => !JSON.stringify(localStorage).includes('ashyq-marks'));
  await page.reload();
  const { kinds: names } = minutesTexts(lang);
  const found = await page.locator('[data-log] .sot-log__row strong').allTextContents();
  const wanted = Object.entries(marked).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => names[kind as MarkKind]),
  );
  assert.deepEqual(found.toSorted(), wanted.toSorted(), 'every mark is there once');
  assert.equal(found.at(-1), names.begin, 'nothing is marked before the beginning');
  await secretary.stands('a recorded hearing that has ended');
}

/** From the end of the hearing to a protocol that waits for the judge. */
async function writesProtocol({ walker, tells, lang }: Scene, { hearing }: EquippedRoom): Promise<void> {
  const { walker: secretary, steps } = counting(walker);
  const { page } = walker;
  await secretary.follows(`/desk/hearings/${hearing}/protocol`, 'main');
  let waitedMs = await timed(() => secretary.presses('button[value="make"]'));
  const fields = 'textarea[name^="row-"]';
  const [toRead, whole] = [await wordsIn(page, 'textarea:not([data-duty="marked"])'), await wordsIn(page, fields)];
  const decided = await fillsOpenPlaces(walker, lang);
  await walker.stands('the draft of the protocol of a recorded hearing', lang === 'kk' ? undefined : 'in passing');
  assert.match(
    await page.locator(fields).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value).join()),
    /SHA-256/,
  );
  waitedMs += await timed(() => secretary.presses('button[value="send"]'));
  await walker.waitsFor('#state .govuk-tag--yellow, #state [class*="amber"]');
  const work = { deeds: steps().clicks + decided.deeds, letters: decided.letters, waitedMs };
  const spent = Math.round(secondsOf(work));
  const reading = readingSecondsOf(toRead);
  const told = `${work.deeds} presses and fields, ${work.letters} letters, machine ${Math.round(waitedMs)} ms: ${spent} s`;
  tells(`protocol ready for the judge: ${told} of work by the model and ${reading} s to read ${toRead} words`);
  tells(`read as a whole, with what was marked in the hearing: ${whole} words, ${readingSecondsOf(whole)} s`);
  assert.ok(toRead < whole && spent + reading <= MOST_WORK_S, `${spent} + ${reading} s, ${toRead} of ${whole} words`);
}

/** F2 selects one place in brackets after another, and what is typed takes its place. */
async function fillsOpenPlaces({ page }: Walker, lang: Scene['lang']): Promise<{ deeds: number; letters: number }> {
  const word = 'түсіндірілді';
  const selected = () =>
    page.evaluate(() => {
      const { activeElement: field } = document;
      return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
    });
  await page.locator('[data-island="open-places"][data-island-state="live"]').waitFor();
  let deeds = 0;
  for (;;) {
    await strikes(page, 'F2', lang);
    if (!/^\[[^\]]*\]$/.test(await selected())) break;
    await page.keyboard.insertText(word);
    deeds += 1;
  }
  assert.ok(deeds > 0, 'a draft leaves open what only people in the room can know');
  return { deeds, letters: deeds * word.length };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function bothSign({ walker: secretary, meet }: Scene, { hearing, judge: name }: EquippedRoom): Promise<void> {
  const judge = await meet({ looks: 'in passing' });
  await comesAs(judge, 'judge', { court: equippedCourt, name });
  for (const one of [judge, secretary]) {
    await one.opens(`/desk/hearings/${hearing}/protocol`);
    await one.reloadsUntil('#sign');
    await one.followsLink('#sign');
    await one.chooses('confirm', 'yes');
    await one.chooses('door', 'demo');
    await one.presses('main form[enctype] button[type=submit]');
    await one.waitsFor('.govuk-panel h1');
  }
  await secretary.opens(`/desk/hearings/${hearing}/protocol`);
  await secretary.reloadsUntil('#state .govuk-tag--green');
  await secretary.stands('the sealed protocol', 'in passing');
  assert.equal(await secretary.page.locator('textarea[name^="row-"]').count(), 0, 'nothing of it can be changed');
}

journey(
  'a courtroom goes on recording through faults, and tells each',
  [{ name: 'by keys of the Kazakh layout', looks: 'in passing', in: ['kk'] }],
  goesThroughFaults,
  { atOnce: 1 },
);
