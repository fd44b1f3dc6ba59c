import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { layRecordingCourt, makeRecording, type RecordingCourt, sendRecording } from '#modules/recording/testing';
import { LANGS } from '#platform/i18n';
import { type TestPlatform, testPlatform } from '#testing';
import { deskOf } from '../testing/court-desk.ts';

const marks = [
  { at: 3, kind: 'closed' },
  { at: 4, kind: 'note', text: 'құпия сөз' },
  { at: 5, kind: 'open' },
] as const;

describe('a recording at the desk', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let id: string;
  before(async () => {
    platform = await testPlatform();
    house = await layRecordingCourt(platform);
    const made = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now(), marks });
    await sendRecording(house.send, made);
    id = made.id;
  });
  after(() => house.close());

  for (const lang of LANGS) {
    it(`shows the secretary the closed part too, and who has looked, in ${lang}`, async () => {
      const site = await deskOf(platform, 'hearing_secretary');
      const page = await site.get(`/${lang}/desk/recordings/${id}`);
      assert.equal(page.status, 200);
      assert.ok(page.text.includes('құпия сөз'));
      assert.ok(page.document.querySelectorAll('[aria-labelledby=looks] li').length > 0);
      const file = await site.get(`/${lang}/desk/cases/${house.case.number}`);
      assert.ok(file.document.querySelector(`a[href="/${lang}/desk/recordings/${id}"]`));
    });
  }

  it('shows the chairperson the open parts, and another judge nothing', async () => {
    const page = await (await deskOf(platform, 'chairperson')).get(`/kk/desk/recordings/${id}`);
    assert.ok(page.status === 200 && !page.body.includes('құпия'));
    assert.equal((await (await deskOf(platform, 'judge')).get(`/kk/desk/recordings/${id}`)).status, 404);
  });

  it('is a look that stays in the trail of each participant', async () => {
    await (await deskOf(platform, 'registry_clerk')).get(`/kk/desk/recordings/${id}`);
    const { rows } = await platform.owner.query(
      `select count(*)::int as looks from audit.entry where subject_kind = 'recording' and person_id = $1`,
      [house.claimant],
    );
    assert.ok(rows[0].looks > 0);
  });
});
