import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordingErrors } from '#modules/recording';
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

  for (const lang of LANGS) {
    it(`is shown in the court to a participant, who finds it in the list of looks, in ${lang}`, async () => {
      const site = await deskOf(platform, 'registry_clerk');
      const at = `/${lang}/desk/recordings/${id}/showing`;
      assert.ok((await site.get(`/${lang}/desk/recordings/${id}`)).document.querySelector(`a[href="${at}"]`));
      const form = await site.get(at);
      const [claimant, respondent] = [...form.document.querySelectorAll('input[name=participant]')].map(
        (one) => one.getAttribute('value') ?? '',
      );
      assert.ok(form.status === 200 && claimant && respondent);
      for (const [fields, field, code] of [
        [{ viewer: '', seen: 'yes' }, '#participant', 'RECORDING_VIEWER_UNKNOWN'],
        [{ participant: respondent, viewer: ' ', seen: 'yes' }, '#viewer', 'RECORDING_VIEWER_NAME_MISSING'],
        [{ participant: claimant, viewer: '' }, '#seen', 'RECORDING_DOCUMENT_NOT_SEEN'],
      ] as const) {
        const refused = await site.post(at, fields);
        const href = refused.document.querySelector('.govuk-error-summary a')?.getAttribute('href');
        assert.deepEqual([refused.status, href], [422, field]);
        assert.ok(refused.text.includes(recordingErrors(code).say(lang)));
      }
      const begun = await site.post(at, { participant: claimant, viewer: '', seen: 'yes' });
      const address = String(begun.headers.location);
      assert.match(address, /\?showing=/);
      const shown = await site.get(address);
      assert.match(shown.text, /Қасымова Айгүл Серікқызы|Kasymova Aigul/);
      assert.match(shown.document.querySelector('.sot-player__watermark')?.textContent ?? '', /Қасымова Айгүл/);
      const lookOf = { kk: /сотта таныстырылды/, ru: /ознакомление в суде/, en: /shown in the court/ }[lang];
      assert.match(shown.document.querySelector('[aria-labelledby=looks]')?.textContent ?? '', lookOf);
      const showing = address.split('=').at(-1) ?? '';
      assert.equal((await site.post(at, { deed: 'end', showing })).status, 303);
      assert.equal((await site.get(address)).document.querySelector('input[name=showing]'), null);
    });
  }

  it('is shown to a representative by name, stays in the trail of the person, and is begun by nobody else', async () => {
    const site = await deskOf(platform, 'hearing_secretary');
    const at = `/kk/desk/recordings/${id}/showing`;
    const [, respondent = ''] = [...(await site.get(at)).document.querySelectorAll('input[name=participant]')].map(
      (one) => one.getAttribute('value') ?? '',
    );
    const begun = await site.post(at, { participant: respondent, viewer: 'Өкілов Ерлан', seen: 'yes' });
    assert.match((await site.get(String(begun.headers.location))).text, /Көріп отырған адам: Өкілов Ерлан/);
    const { rows } = await platform.owner.query(
      `select count(*)::int as n from audit.entry where action = 'recording.show-in-court' and person_id = $1`,
      [house.claimant],
    );
    assert.ok(rows[0].n > 0);
    const archive = await deskOf(platform, 'archivist');
    const { status } = await archive.get(at);
    assert.equal(status, recordingErrors('RECORDING_SHOWING_NOT_ALLOWED').status);
    assert.equal((await archive.post(at, { participant: respondent, viewer: 'x', seen: 'yes' })).status, 403);
    assert.equal((await site.post(at, { deed: 'end', showing: 'x' })).status, 404);
    await assert.rejects(
      platform.owner.query(`update recording.showing set viewer = 'x' where viewer = 'Өкілов Ерлан'`),
      /only ended/,
    );
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
