import type { Browser, Page } from '@playwright/test';
import { equippedCourt, equipRoom } from '../../e2e/walking/equipped-room.ts';
import { begins, recording, told } from '../../e2e/walking/hearing-screen.ts';
import { keyToMark } from '../../e2e/walking/key-to-mark.ts';

export interface HeardTimes {
  /** Ms from a key to its mark on the screen. */
  readonly marks: readonly number[];
  /** Ms from a fault to its words on the secretary's screen, by what failed. */
  readonly alarms: Readonly<Record<string, readonly number[]>>;
}

/** A hearing that is recorded from four simulated cameras by a recorder in a process of its own, at the secretary's screen. */
export async function timeHearing(browser: Browser, origin: string, rounds: number): Promise<HeardTimes> {
  const room = await equipRoom(origin);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'kk' });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/kk/demo`);
    await page.click(`button[data-role="hearing_secretary"][data-court="${equippedCourt}"]`);
    await page.waitForLoadState('load');
    await page.goto(`${origin}/kk/desk/hearings/${room.hearing}/record`);
    await begins(page, { lang: 'kk', tells: () => undefined });
    const marks = await keyToMark(page, 'kk', rounds * 10);
    const witness = room.cameras.camera('witness');
    const parties = room.cameras.camera('parties');
    const hang = (isHanging: boolean): void => {
      parties.isHanging = isHanging;
    };
    const faults: readonly Fault[] = [
      {
        ...{ what: 'a camera unplugged', words: /Куә жазылмай тұр/ },
        ...{ fails: () => witness.unplug(), mends: () => witness.plugIn() },
      },
      {
        ...{ what: 'a camera that hangs', words: /Тараптар жазылмай тұр/ },
        ...{ fails: () => hang(true), mends: () => hang(false) },
      },
      {
        ...{ what: 'the line to the recorder cut', words: /байланыс үзілді/ },
        ...{ fails: () => room.lineToRecorder.cut(), mends: () => room.lineToRecorder.mend() },
      },
    ];
    const alarms = new Map<string, number[]>(faults.map(({ what }) => [what, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const fault of faults) alarms.get(fault.what)?.push(await timeAlarm(page, fault));
    return { marks, alarms: Object.fromEntries(alarms) };
  } finally {
    await context.close();
    await room.leave();
  }
}

interface Fault {
  readonly what: string;
  readonly words: RegExp;
  readonly fails: () => unknown;
  readonly mends: () => unknown;
}

async function timeAlarm(page: Page, { words, fails, mends }: Fault): Promise<number> {
  const began = performance.now();
  await fails();
  await told(page, words).waitFor();
  const took = performance.now() - began;
  await mends();
  await told(page, words).waitFor({ state: 'detached' });
  await recording(page).waitFor();
  return took;
}
