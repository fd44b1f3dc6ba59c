import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { sayAlarms } from './say-alarms.ts';

it('alarms of a recorder are told in words, each once, and an unknown one is not hidden', () => {
  for (const lang of LANGS) {
    const said = sayAlarms(lang, ['CAMERA_DOWN', 'DISK_TIGHT', 'CAMERA_DOWN']);
    assert.doesNotMatch(said, /[A-Z]{3,}_|_/);
    assert.equal(said.split('. ').length, 2, said);
  }
  assert.equal(sayAlarms('en', ['NEWER_ALARM']), 'NEWER_ALARM.');
  assert.equal(sayAlarms('kk', []), '');
});
