import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryDisk } from '@ashyq/cmaf/testing';
import { FOLDER, head, knowing, placeOn, pushSeconds, recordHearing, sourceOn } from '../../testing/recorded.ts';
import { Recording } from '../recording/recording.ts';
import { words } from '../words/index.ts';
import { sayReport } from './say-report.ts';
import { verifyRecording } from './verify-recording.ts';

test('a whole recording is told in one sentence of each language', async () => {
  const disk = memoryDisk();
  await recordHearing(disk, 10);
  const report = await verifyRecording(sourceOn(disk), knowing);
  assert.deepEqual(sayReport(report, { lang: 'kk' }), { verdict: words.kk.report.passed, findings: [], gaps: [] });
  assert.equal(sayReport(report, { lang: 'ru' }).verdict, 'Запись цела: ни один байт не изменён.');
  assert.equal(sayReport(report, { lang: 'en' }).verdict, 'The recording is whole: not one byte was changed.');
});

test('what was altered is told with the second and the camera', async () => {
  const disk = memoryDisk();
  await recordHearing(disk, 10);
  const path = `${FOLDER}/sound-1/000002.m4s`;
  disk.files.get(path)?.fill(0, 400, 401);
  const index = new TextDecoder().decode(disk.files.get(`${FOLDER}/room/index.ndjson`)).split('\n');
  disk.files.set(`${FOLDER}/room/index.ndjson`, new TextEncoder().encode(`${index.slice(0, -4).join('\n')}\n`));
  const { verdict, findings } = sayReport(await verifyRecording(sourceOn(disk), knowing), { lang: 'ru' });
  assert.equal(verdict, 'Записи нельзя верить: ниже сказано, что изменено.');
  assert.ok(
    findings.some((line) => /^Изменено: Микрофон 1, 10:00:0[23]–10:00:0[23]$/.test(line)),
    findings.join('; '),
  );
  assert.ok(
    findings.some((line) => /^Конец отрезан, после этого момента: Зал, 10:00:0[89]$/.test(line)),
    findings.join('; '),
  );
});

test('a declared gap is told as no fault', async () => {
  const disk = memoryDisk();
  const place = placeOn(disk);
  const recording = await Recording.begin(place, head);
  pushSeconds(recording, place.clock, 0, 4);
  recording.pause();
  pushSeconds(recording, place.clock, 4, 8);
  recording.goOn();
  pushSeconds(recording, place.clock, 8, 10);
  await recording.close('ended');
  const said = sayReport(await verifyRecording(sourceOn(disk), knowing), { lang: 'kk' });
  assert.equal(said.verdict, words.kk.report.passed);
  assert.ok(said.gaps.includes('Жазылмаған, себебі айтылған (үзіліс): Судья, 10:00:04–10:00:08'), said.gaps.join('; '));
});
