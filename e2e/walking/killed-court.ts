import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { verifyRecording } from '@ashyq/recorder';
import type { Browser } from '@playwright/test';
import { equipRoom } from './equipped-room.ts';
import { saysInLog, sitsDown, underWay, untilRecorder } from './faults-of-a-room.ts';
import { begins, recording, state, whenFiled } from './hearing-screen.ts';
import { strikes, types } from './layouts.ts';

/** A court whose server can be killed and started again at its address. */
export interface MortalCourt {
  readonly origin: string;
  kill(): Promise<void>;
  again(): Promise<unknown>;
}

/**
 * The court's server dies in mid-hearing. The recorder and the page of the secretary go on, marks are kept, and all of it
 * comes up when the court is back; of the recording nothing is missing.
 */
export async function outlivesTheCourt(browser: Browser, court: MortalCourt, tells: (what: string) => void) {
  const room = await equipRoom(court.origin);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'kk' });
  try {
    const page = await sitsDown(context, { at: court.origin, role: 'hearing_secretary', hearing: room.hearing });
    await begins(page, { lang: 'kk', tells });
    await strikes(page, 'F8', 'kk');
    await types(page, 'Сот тұрғанда айтылды', 'kk');
    await saysInLog(page, 'Сот тұрғанда айтылды');
    await court.kill();
    const { id = '', durableBytes: before = 0 } = await underWay(room);
    await strikes(page, 'F8', 'kk');
    await types(page, 'Сот құлағанда айтылды', 'kk');
    await page.getByText(/Сотпен байланыс жоқ\. Белгілер жазу құрылғысында сақталды/).waitFor();
    await recording(page).waitFor();
    await untilRecorder(room, ({ durableBytes, marks }) => durableBytes > before && marks === 3);
    await court.again();
    await saysInLog(page, 'Сот құлағанда айтылды');
    await strikes(page, 'Ctrl+F9', 'kk');
    await strikes(page, 'Enter', 'kk');
    await state(page, 'ended').waitFor();
    await whenFiled(court.origin, id);
    const read = (path: string) => readFile(join(room.disk, id, path)).catch(() => undefined);
    const { indication, gaps } = await verifyRecording({ read }, { sha256: nodeSha256, keys: [room.key] });
    assert.deepEqual([indication, gaps], ['TOTAL_PASSED', []]);
    await page.reload();
    const rows = await page.locator('[data-log] .sot-log__row').allTextContents();
    for (const words of ['Сот тұрғанда айтылды', 'Сот құлағанда айтылды'])
      assert.equal(rows.filter((row) => row.includes(words)).length, 1, words);
  } finally {
    await context.close();
    await room.leave();
  }
}
