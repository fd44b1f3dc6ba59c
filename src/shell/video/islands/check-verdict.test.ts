import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGS } from '#platform/i18n';
import type { CheckWords } from '../check-props.ts';
import { checkWordsIn } from '../device-check.tsx';
import { mendIn, resultIn, type Told, verdictOf } from './check-verdict.ts';

const well: Told = { camera: 'works', microphone: 'works', speakers: 'works', network: 'works' };
const words: CheckWords = checkWordsIn('ru');

it('says with what one will take part: all, sound alone, not as it is', () => {
  assert.equal(verdictOf(well), 'well');
  assert.equal(verdictOf({ ...well, network: 'relay_only' }), 'well');
  for (const camera of ['absent', 'taken', 'refused', 'silent'])
    assert.equal(verdictOf({ ...well, camera }), 'soundOnly', camera);
  for (const microphone of ['absent', 'taken', 'refused', 'silent'])
    assert.equal(verdictOf({ ...well, camera: 'absent', microphone }), 'notWell', microphone);
  assert.equal(verdictOf({ ...well, network: 'blocked' }), 'notWell');
  assert.equal(verdictOf({ ...well, speakers: 'silent' }), 'notWell');
});

it('calls nothing ready that was passed over', () => {
  assert.equal(verdictOf({ ...well, camera: 'skipped' }), 'partly');
  assert.equal(verdictOf({ ...well, microphone: 'skipped' }), 'partly');
  assert.equal(verdictOf({ ...well, microphone: 'skipped', network: 'blocked' }), 'notWell');
});

it('says how to mend each step that fails, in every language, and nothing of what works', () => {
  for (const lang of LANGS) {
    const said = checkWordsIn(lang);
    for (const told of [
      { ...well, camera: 'absent' },
      { ...well, camera: 'silent' },
      { ...well, camera: 'refused' },
    ])
      assert.ok(mendIn(said, 'camera', told).length > 20);
    for (const microphone of ['absent', 'taken', 'refused', 'silent'])
      assert.ok(mendIn(said, 'microphone', { ...well, microphone }).length > 20);
    assert.ok(mendIn(said, 'speakers', { ...well, speakers: 'silent' }).length > 20);
    assert.ok(mendIn(said, 'network', { ...well, network: 'blocked' }).length > 20);
    for (const step of ['camera', 'microphone', 'speakers', 'network'] as const)
      assert.equal(mendIn(said, step, well), '');
  }
  assert.equal(resultIn(words, 'camera', { ...well, camera: 'silent' }), 'Изображения нет');
  assert.equal(resultIn(words, 'microphone', { ...well, microphone: 'silent' }), 'Нет звука');
});
