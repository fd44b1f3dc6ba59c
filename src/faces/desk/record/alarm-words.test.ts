import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { words } from '@ashyq/recorder/words';
import { LANGS } from '#platform/i18n';
import { isLoud, sayAlarm, trackNameIn } from './alarm-words.ts';
import { alarmWordsIn } from './room-words.ts';

describe('an alarm', () => {
  for (const lang of LANGS) {
    it(`says in ${lang} which camera it is and what to do, and never a code`, () => {
      const own = alarmWordsIn(lang);
      for (const code of Object.keys(words[lang].alarms)) {
        const said = sayAlarm({ code, track: 'witness' }, own);
        assert.ok(said.length > 10 && !said.includes(code), said);
      }
      assert.ok(sayAlarm({ code: 'camera-down', track: 'witness' }, own).startsWith(words[lang].tracks.witness));
      assert.equal(trackNameIn('sound-2', own), `${words[lang].tracks.sound} 2`);
    });
  }

  it('sounds for what loses the recording and not for a silence in the room', () => {
    for (const code of ['silent', 'not-recorded', 'camera-down', 'disk-tight']) assert.equal(isLoud({ code }), true);
    for (const code of ['sound-silent', 'clock-by-arrival', 'upload-late']) assert.equal(isLoud({ code }), false);
  });
});
