import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActiveSpeaker } from './active-speaker.ts';

const SILENT = 127;

/** Every person sends a packet each 20 ms. @returns who spoke at the end */
function talk(
  speaker: ActiveSpeaker,
  fromMs: number,
  lengthMs: number,
  levels: Record<string, number>,
): string | undefined {
  let spoke: string | undefined;
  for (let nowMs = fromMs; nowMs < fromMs + lengthMs; nowMs += 20) {
    for (const [person, level] of Object.entries(levels)) spoke = speaker.heard(person, level, nowMs);
  }
  return spoke;
}

test('who speaks alone is the speaker; silence is nobody', () => {
  const speaker = new ActiveSpeaker();
  assert.equal(talk(speaker, 0, 1000, { judge: SILENT, witness: SILENT }), undefined);
  assert.equal(talk(speaker, 1000, 1000, { judge: 30, witness: SILENT }), 'judge');
});

test('a cough does not take the word, a speech does', () => {
  const speaker = new ActiveSpeaker();
  talk(speaker, 0, 1000, { judge: 35, witness: SILENT });
  assert.equal(talk(speaker, 1000, 200, { judge: 35, witness: 5 }), 'judge');
  assert.equal(talk(speaker, 1200, 1000, { judge: 35, witness: SILENT }), 'judge');
  assert.equal(talk(speaker, 2200, 1500, { judge: SILENT, witness: 30 }), 'witness');
});

test('two seconds after the last word nobody is the speaker', () => {
  const speaker = new ActiveSpeaker();
  talk(speaker, 0, 1000, { judge: 30 });
  assert.equal(speaker.at(2900), 'judge');
  assert.equal(speaker.at(3100), undefined);
});

test('who has left is no speaker', () => {
  const speaker = new ActiveSpeaker();
  talk(speaker, 0, 1000, { judge: 30 });
  speaker.leave('judge');
  assert.equal(speaker.at(1000), undefined);
});
