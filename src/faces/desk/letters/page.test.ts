import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { filingModule } from '#modules/filing/module';
import { inventPdf } from '#modules/filing/testing';
import { findSummoned, type HearingId, scheduleHearing } from '#modules/hearings';
import { hearingsModule } from '#modules/hearings/module';
import { at, layCase, person } from '#modules/hearings/testing';
import type { Act } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import { type FaceServer, runJobs, type Seen } from '#testing';
import { type CourtAtWork, courtAtWork, session } from '../testing/court-at-work.ts';

let work: CourtAtWork;
let desk: FaceServer;
let hearing: HearingId;
let letter: string;

const register = (lang = 'kk') => desk.get(`/${lang}/desk/letters?court=7517`, session);
const errorsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));
const doJobs = async () => {
  const { platform } = work;
  const nowhere = ['notices.send-delivery'].map((name) => ({ name, run: async () => undefined }));
  await runJobs(platform, [...(hearingsModule(platform).jobs ?? []), ...nowhere]);
};
const settling = (fields: Record<string, string>, file?: { readonly name: string; readonly bytes: Buffer }) => {
  const edge = 'edge-of-parts';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = file
    ? `--${edge}\r\ncontent-disposition: form-data; name="slip"; filename="${file.name}"\r\ncontent-type: application/pdf\r\n\r\n`
    : '';
  const body = Buffer.concat([
    Buffer.from(parts.join('') + head),
    file?.bytes ?? Buffer.alloc(0),
    Buffer.from(`${file ? '\r\n' : ''}--${edge}--\r\n`),
  ]);
  return desk.send(letter, body, { ...session, 'content-type': `multipart/form-data; boundary=${edge}` });
};

before(async () => {
  work = await courtAtWork();
  const { platform, court } = work;
  // It plugs the scanner of files in.
  filingModule(platform);
  desk = await work.as(court.clerk);
  platform.db.subscribe(
    (hearingsModule(platform).jobs ?? []).flatMap(({ subscription }) => (subscription ? [subscription] : [])),
  );
  const suit = await layCase(platform, court, {
    participants: [{ role: 'respondent', name: { ...person('Оспанов', 'Бауыржан'), personId: undefined } as never }],
  });
  hearing = await scheduleHearing(platform, court.secretary as Act, {
    ...{ caseId: suit.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
    startsAt: at(platform, '10:30', 7),
  });
  await doJobs();
});

describe('the register of posting', () => {
  for (const lang of LANGS) {
    it(`tells in ${lang} what waits to be printed, for whom and for which day`, async () => {
      const { document, text } = await register(lang);
      const link = document.querySelector('table a[href*="/desk/letters/"]');
      letter = link?.getAttribute('href')?.replace(/^\/\w\w/, '/kk') ?? '';
      assert.match(link?.textContent ?? '', lang === 'en' ? /Ospanov/ : /Оспанов Бауыржан/);
      assert.match(
        text,
        { kk: /Шақыру қағазы.*30 қараша/, ru: /Повестка.*30 ноября/, en: /Summons.*30 November/ }[lang],
      );
    });
  }

  it('prints the paper, and asks for the address when nobody has given one', async () => {
    const empty = await desk.post(letter, { deed: 'print', address: '' }, session);
    assert.deepEqual([empty.status, errorsOf(empty)], [422, ['#address']]);
    const printed = await desk.post(letter, { deed: 'print', address: 'Алматы қ., Демо көшесі, 5' }, session);
    assert.equal(printed.headers['content-type'], 'application/pdf');
    assert.match(printed.body, /^%PDF-1\.7/);
    assert.match((await desk.get(letter, session)).text, /басылды, жөнелту керек/);
  });

  it('keeps the day and the number of the posting', async () => {
    const day = { 'posted-day': '23', 'posted-month': '11', 'posted-year': '2026' };
    const wrong = await desk.post(letter, { deed: 'post', ...day, 'posted-day': '32', posting: '' }, session);
    assert.deepEqual(errorsOf(wrong), ['#posted-day']);
    const nameless = await desk.post(letter, { deed: 'post', ...day, posting: '' }, session);
    assert.deepEqual(errorsOf(nameless), ['#posting']);
    assert.equal((await desk.post(letter, { deed: 'post', ...day, posting: 'RR123456789KZ' }, session)).status, 303);
    assert.match((await register()).text, /жөнелтілді: .*, № RR123456789KZ/);
  });

  it('wants the slip of who took it, and serves the summons by it', async () => {
    const day = { 'settled-day': '23', 'settled-month': '11', 'settled-year': '2026' };
    const said = { deed: 'settle', outcome: 'delivered', ...day };
    const without = await settling(said);
    assert.deepEqual([without.status, errorsOf(without)], [422, ['#slip']]);
    const done = await settling(said, { name: 'slip.pdf', bytes: inventPdf() });
    assert.equal(done.status, 303, done.text);
    await doJobs();
    const [one] = (await findSummoned(work.platform.reads, hearing))?.participants ?? [];
    assert.deepEqual([one?.isServed, one?.services[0]?.way], [true, 'paper']);
  });

  it('is closed to those who post no letters, and to another court', async () => {
    const judge = await work.as(work.court.judge);
    assert.equal((await judge.get('/kk/desk/letters?court=7517', session)).status, 403);
    const elsewhere = { ...work.court.clerk, actor: { ...work.court.clerk.actor, courtCode: '7594' } } as Act;
    const other = await work.as(elsewhere);
    assert.equal((await other.get('/kk/desk/letters?court=7517', session)).status, 403);
    assert.equal((await other.get(letter, session)).status, 404);
  });
});
