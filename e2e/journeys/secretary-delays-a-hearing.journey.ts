import assert from 'node:assert/strict';
import { journey, manners, type Scene } from '../walking/journey.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';
interface Waiting {
  readonly id: string;
  readonly startsAt: string;
  readonly state: string;
  /** When it is expected by what was said and by what goes on in its room, «10:45». */
  readonly expected?: string;
}

journey('a secretary delays a hearing and the board follows', manners, delays, { atOnce: 1 });

async function delays({ walker: secretary, meet, lang, tells }: Scene): Promise<void> {
  const hearing = await lastWaiting(secretary);
  const board = await meet({ size: 'board' });
  await board.opens(`/kiosk/board?court=${court}`);
  await board.stands('the board');
  const expected = freeMinuteAfter(hearing, await seen(board));
  if (!expected) return tells('not walked: the court day ends within minutes');

  await comesAs(secretary, 'secretary');
  await secretary.opens(`/desk/hearings?court=${court}`);
  await secretary.stands('the day of the court');
  await secretary.follows(`/desk/hearings/${hearing.id}`, 'main');
  await secretary.stands('the hearing at the desk');
  await secretary.touches('#delay summary');
  await secretary.chooses('reason', 'judge_delayed', '#delay');
  await secretary.fills('time', expected, '#delay');
  const answered = secretary.page.waitForResponse((answer) => answer.request().method() === 'POST');
  const shown = answered.then(() => follows(board, expected));
  shown.catch(() => undefined);
  await secretary.presses('#delay button[value="delay"]');
  const ms = await shown;
  process.stdout.write(`the board followed in ${ms} ms (${lang})\n`);
  await board.stands('the board with the delay');
  await secretary.stands('the hearing that is delayed');
  // Twelve seconds of standing still: once is enough.
  if (!secretary.runsScripts && lang === 'kk') await repeatsItself(await plainBoard(meet), expected);
}

/** A board where no script runs, as it stood before the delay: its rows are taken away to see them come anew. */
async function plainBoard(meet: Scene['meet']): Promise<Walker> {
  const board = await meet({ size: 'board', javaScript: 'off', looks: 'in passing' });
  await board.opens(`/kiosk/board?court=${court}`);
  await board.page.evaluate(() => document.querySelector('#board')?.replaceChildren());
  return board;
}

async function repeatsItself(board: Walker, expected: string): Promise<void> {
  assert.ok(!(await seen(board)).includes(expected));
  await board.page.waitForEvent('load', { timeout: 20_000 });
  assert.ok((await seen(board)).includes(expected), 'without a script the board repeats itself');
}

/** All pages of the board, the hidden ones too. */
async function seen(board: Walker): Promise<string> {
  return (await board.page.locator('#board').textContent()) ?? '';
}

/** @returns how long after the answer the document of the board told the new time */
async function follows(board: Walker, expected: string): Promise<number> {
  const from = performance.now();
  await board.page.waitForFunction((time) => document.querySelector('#board')?.textContent?.includes(time), expected, {
    polling: 25,
    timeout: 15_000,
  });
  return Math.round(performance.now() - from);
}

/** The last open hearing of the day that has not begun. */
async function lastWaiting({ origin }: Walker): Promise<Waiting> {
  const answer = await fetch(`${origin}/kk/hearings.json?court=${court}`);
  const { hearings } = (await answer.json()) as { hearings: (Waiting & { isClosed: boolean })[] };
  const last = hearings.findLast(({ state, isClosed }) => !isClosed && (state === 'scheduled' || state === 'delayed'));
  assert.ok(last, 'the demo day has a hearing that has not begun');
  return last;
}

/**
 * The first minute that the board does not tell yet and that nothing in the room overtakes: the board shows the later of what
 * was said and what the hearings before leave free.
 * @returns null in the last minutes before midnight: a court may not delay to the next day
 */
function freeMinuteAfter({ startsAt, expected }: Waiting, board: string): string | null {
  const set = Temporal.Instant.from(startsAt);
  // The form is sent within two minutes, however slow the machine is; the forecast of a room moves by steps of five.
  const soonest = Temporal.Now.instant().add({ minutes: 2 });
  const forecast = expected ? onDayOf(set, expected).add({ minutes: 5 }) : set;
  const from = [soonest, forecast].reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b), set);
  for (let minutes = 1; minutes < 60; minutes += 1) {
    const clock = clockOf(from.add({ minutes }));
    if (clock < clockOf(set)) return null;
    if (!board.includes(clock)) return clock;
  }
  throw new Error('the board tells every minute of an hour');
}

const onDayOf = (day: Temporal.Instant, clock: string): Temporal.Instant =>
  day.toZonedDateTimeISO('Asia/Almaty').withPlainTime(clock).toInstant();

const clockOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Asia/Almaty').toPlainTime().toString({ smallestUnit: 'minute' });
