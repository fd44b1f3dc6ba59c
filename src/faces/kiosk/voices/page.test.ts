import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { scheduleHearing } from '#modules/hearings';
import { at, layCase, layCourt } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, testPlatform } from '#testing';
import { kiosk } from '../face.ts';

const soundsOf = ({ document }: Seen): readonly string[] => {
  const props = document.querySelector('[data-island="listen"]')?.getAttribute('data-props');
  return props ? (JSON.parse(props) as { sounds: string[] }).sounds : [];
};

describe('the voice of a kiosk', () => {
  let site: FaceServer;
  let hearing: string;
  before(async () => {
    const platform = await testPlatform();
    const court = await layCourt(platform);
    const open = await layCase(platform, court);
    hearing = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: open.id, courtroomId: court.rooms[0], purpose: 'trial', startsAt: at(platform, '10:30') },
      plannedMinutes: 30,
    });
    site = await serveFaces(platform, [kiosk]);
  });

  for (const lang of LANGS) {
    it(`reads in ${lang} what the screens are for, and where a hearing is`, async () => {
      for (const path of [
        '',
        '/today',
        '/find',
        '/number',
        '/ask',
        '/reception',
        '/helplines',
        '/talon',
        '/acts',
        '/acts/search',
        '/answers',
        '/ask/text',
        '/reception/times',
        '/offline',
        `/hearing/${hearing}`,
      ]) {
        const sounds = soundsOf(await site.get(`/${lang}/kiosk${path}?court=7517`));
        assert.ok(sounds.length > 0, `${path} has no voice: npm run voices`);
        const first = await site.get(sounds[0] ?? '');
        assert.deepEqual([first.status, first.headers['content-type']], [200, 'audio/ogg']);
        assert.match(String(first.headers['cache-control']), /immutable/);
      }
    });
  }

  it('has no sound of another name, nor of another language', async () => {
    const [sound = ''] = soundsOf(await site.get('/kk/kiosk?court=7517'));
    for (const path of ['/kk/voices/0000000000000000.ogg', '/kk/voices/manifest.json', sound.replace('/kk/', '/ru/')]) {
      assert.equal((await site.get(path)).status, 404, path);
    }
  });
});
