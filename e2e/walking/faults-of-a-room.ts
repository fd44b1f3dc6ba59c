import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { verifyRecording } from '@ashyq/recorder';
import type { BrowserContext, Page } from '@playwright/test';
import { type MarkKind, minutesTexts } from '#modules/minutes';
import { type EquippedRoom, equippedCourt, equipRoom, type RecorderState } from './equipped-room.ts';
import { begins, live, recording, state, told, whenFiled } from './hearing-screen.ts';
import type { Scene } from './journey.ts';
import { strikes, types } from './layouts.ts';
import { type Line, openLine } from './line.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** Cameras, lines, the recorder, the page, its computer and a disk fail one after another in a hearing that is recorded. */
export async function goesThroughFaults(scene: Scene): Promise<void> {
  const { court, walker, tells } = scene;
  const line = await openLine(court.origin, '127.0.0.2');
  const disk = mountSmallDisk();
  if (!disk) tells('needs: the right to mount a small disk; it was not filled');
  const room = await equipRoom(court.origin, { by: line.origin, secondDisk: disk?.folder });
  const { origin } = line;
  const browser = walker.context.browser();
  assert.ok(browser);
  const contexts: BrowserContext[] = [];
  const sits = async (at: string, role: string, name?: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'kk' });
    contexts.push(context);
    return await sitsDown(context, { at, role, name, hearing: room.hearing });
  };
  try {
    const secretary = await sits(origin, 'hearing_secretary');
    await begins(secretary, scene);
    const judge = await sits(court.origin, 'judge', room.judge);
    const seats = { secretary, judge, room, scene };
    await camerasFail(seats);
    await linesAreCut(seats, line);
    const killedAt = await recorderIsKilled(seats);
    await pageIsReloaded(seats);
    const second = await sits(origin, 'hearing_secretary');
    await anotherComputerGoesOn(seats, second);
    if (disk) await diskIsFull({ ...seats, secretary: second }, disk);
    await endsWhole({ ...seats, secretary: second }, killedAt);
  } finally {
    for (const context of contexts) await context.close();
    await room.leave();
    disk?.leave();
    await line.cut();
  }
}

interface Seat {
  /** Origin by which the page reaches the court. */
  readonly at: string;
  readonly role: string;
  readonly name?: string | undefined;
  readonly hearing: string;
}

/** In by the one click of the demo, and before the hearing. */
export async function sitsDown(context: BrowserContext, { at, role, name, hearing }: Seat): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${at}/kk/demo`);
  const ofName = name === undefined ? '' : `[aria-label*="${name}"]`;
  await page.click(`button[data-role="${role}"][data-court="${equippedCourt}"]${ofName}`);
  await page.waitForLoadState('load');
  await page.goto(`${at}/kk/desk/hearings/${hearing}/record`);
  return page;
}

interface Seats {
  readonly secretary: Page;
  readonly judge: Page;
  readonly room: EquippedRoom;
  readonly scene: Scene;
}

/** Both screens say it, in these words; who hears nothing of the recorder itself is told by way of the court. */
async function isTold({ secretary, judge, scene }: Seats, what: string, words: RegExp, fails: () => unknown) {
  const from = performance.now();
  await fails();
  await told(secretary, words).waitFor();
  const here = Math.round(performance.now() - from);
  await judge.locator('[data-room-alarms]', { hasText: words }).waitFor();
  scene.tells(`${what}: told after ${here} ms, to the judge after ${Math.round(performance.now() - from)} ms`);
}

/** Both stop to say it, and both say that it records. */
async function isOver({ secretary, judge }: Seats, words: RegExp): Promise<void> {
  await told(secretary, words).waitFor({ state: 'detached' });
  await judge.locator('[data-room-alarms]', { hasText: words }).waitFor({ state: 'detached' });
  await recording(secretary).waitFor();
  await recording(judge).waitFor();
}

async function camerasFail(seats: Seats): Promise<void> {
  const { cameras } = seats.room;
  const [witness, parties] = [/Куә жазылмай тұр/, /Тараптар жазылмай тұр/];
  await isTold(seats, 'a camera unplugged', witness, () => cameras.camera('witness').unplug());
  await seats.secretary
    .locator('[data-camera="witness"]', { hasText: /Камера байланысты үзді|Кабель мен қуатты тексеріңіз/ })
    .waitFor();
  cameras.camera('witness').plugIn();
  await isOver(seats, witness);
  await isTold(seats, 'a camera that hangs', parties, () => {
    cameras.camera('parties').isHanging = true;
  });
  cameras.camera('parties').isHanging = false;
  await isOver(seats, parties);
}

const silence = /байланыс үзілді/;

async function linesAreCut(seats: Seats, toCourt: Line): Promise<void> {
  const { secretary, judge, room } = seats;
  await isTold(seats, 'the line to the recorder cut', silence, () => room.lineToRecorder.cut());
  await room.lineToRecorder.mend();
  await isOver(seats, silence);
  await toCourt.cut();
  const { durableBytes: before = 0 } = await underWay(room);
  await strikes(secretary, 'F8', 'kk');
  await types(secretary, 'Сот жоқта айтылды', 'kk');
  await secretary.getByText(/Сотпен байланыс жоқ\. Белгілер жазу құрылғысында сақталды/).waitFor();
  await recording(secretary).waitFor();
  await untilRecorder(room, ({ durableBytes }) => durableBytes > before);
  await toCourt.mend();
  for (const page of [judge, secretary]) await saysInLog(page, 'Сот жоқта айтылды');
}

export async function saysInLog(page: Page, words: string): Promise<void> {
  await page.locator('[data-log]', { hasText: words }).waitFor();
}

type UnderWay = NonNullable<RecorderState['recording']>;

export async function underWay({ recorder }: EquippedRoom): Promise<Partial<UnderWay>> {
  return (await recorder.state()).recording ?? {};
}

/** The recorder says so of the recording under way. */
export async function untilRecorder(room: EquippedRoom, isRight: (recording: UnderWay) => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { recording: now } = await room.recorder.state();
    if (now && isRight(now)) return;
    await wait(100);
  }
  assert.fail(`the recorder never came to it: ${JSON.stringify(await room.recorder.state())}`);
}

/** What is said meanwhile is marked at the court, and comes to the recorder when it is back. */
async function recorderIsKilled(seats: Seats): Promise<number> {
  const { secretary, room } = seats;
  let killedAt = 0;
  await isTold(seats, 'the recorder killed', silence, async () => {
    killedAt = Date.now();
    await room.recorder.kill();
  });
  await types(secretary, 'Жазу тұрғанда айтылды', 'kk');
  await saysInLog(secretary, 'Жазу тұрғанда айтылды');
  await staysInSight(secretary);
  await room.recorder.start();
  await isOver(seats, silence);
  await untilRecorder(room, ({ durableBytes }) => durableBytes > 0);
  await untilRecorder(room, ({ marks }) => marks === 3);
  return killedAt;
}

/** Wherever the line of notes has taken the page, on a phone too: the alarm covers neither the state nor what has the focus. */
async function staysInSight(page: Page): Promise<void> {
  const desk = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const size of [{ width: 320, height: 568 }, desk]) {
    await page.setViewportSize(size);
    const seen = await page.locator('.sot-note input').evaluate(async (line) => {
      (line as HTMLElement).blur();
      line.scrollIntoView({ block: 'start' });
      (line as HTMLElement).focus();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const [alarm, state] = ['[data-alarm]', '[data-rec]'].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return { line: line.getBoundingClientRect().toJSON(), alarm: alarm?.toJSON(), state: state?.toJSON() };
    });
    const said = `${size.width} px: ${JSON.stringify(seen)}`;
    assert.ok(seen.alarm.top >= 0 && seen.alarm.bottom <= size.height / 2, said);
    assert.ok(seen.line.top >= seen.alarm.bottom - 1, said);
    if (size.width >= 1024) assert.ok(seen.state.top >= seen.alarm.bottom - 1, said);
  }
}

async function pageIsReloaded({ secretary }: Seats): Promise<void> {
  await secretary.reload();
  await secretary.locator(`${live}[data-linked]`).waitFor();
  await state(secretary, 'going').and(recording(secretary)).waitFor();
}

async function anotherComputerGoesOn({ secretary, judge }: Seats, second: Page): Promise<void> {
  await second.locator(`${live}[data-linked]`).waitFor();
  await secretary.close();
  await strikes(second, 'F7', 'kk');
  await types(second, 'Басқа компьютерден', 'kk');
  await saysInLog(judge, 'Басқа компьютерден');
}

async function diskIsFull(seats: Seats, disk: SmallDisk): Promise<void> {
  await isTold(seats, 'a disk full', /[Дд]иск/, () => disk.fills());
  const { durableBytes: before = 0 } = await underWay(seats.room);
  await untilRecorder(seats.room, ({ durableBytes }) => durableBytes > before);
  await recording(seats.secretary).waitFor();
}

const marked: readonly MarkKind[] = ['begin', 'ruling', 'note', 'objection', 'end'];

/** The recording holds, what is missing is declared with its cause, and no mark is lost or there twice. */
async function endsWhole({ secretary, room, scene }: Seats, killedAt: number): Promise<void> {
  const { id = '' } = await underWay(room);
  await untilRecorder(room, ({ marks }) => marks === marked.length - 1);
  await strikes(secretary, 'Ctrl+F9', 'kk');
  await strikes(secretary, 'Enter', 'kk');
  await state(secretary, 'ended').waitFor();
  await whenFiled(scene.court.origin, id);
  const read = (path: string) => readFile(join(room.disk, id, path)).catch(() => undefined);
  const { indication, findings, gaps } = await verifyRecording({ read }, { sha256: nodeSha256, keys: [room.key] });
  assert.equal(indication, 'TOTAL_PASSED', JSON.stringify(findings));
  const causes = [...new Set(gaps.map(({ cause }) => cause))].join(', ');
  assert.match(causes, /restart/);
  assert.match(causes, /source|no-frames/);
  const ofKill = gaps.filter(({ cause }) => cause === 'restart').map(({ fromUs }) => killedAt - fromUs / 1000);
  scene.tells(
    `before the kill: the last ${Math.round(Math.max(...ofKill))} ms of a track are missing; gaps: ${causes}`,
  );
  await secretary.reload();
  const kinds = await secretary.locator('[data-log] .sot-log__row strong').allTextContents();
  const { kinds: names } = minutesTexts('kk');
  assert.deepEqual(kinds.toSorted(), marked.map((kind) => names[kind]).toSorted());
  for (const words of ['Сот жоқта айтылды', 'Жазу тұрғанда айтылды', 'Басқа компьютерден'])
    await saysInLog(secretary, words);
}
