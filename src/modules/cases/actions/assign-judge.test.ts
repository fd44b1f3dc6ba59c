import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setPreference } from '#modules/notices';
import { addProvedContact } from '#modules/notices/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { LANGS } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { assignJudge, getCase, registerCase, type StaffPostId } from '../index.ts';

const draw: Act = { actor: { kind: 'system', name: 'draw' }, action: 'cases.assign-judge' };

describe('writing the judge into a case', () => {
  let platform: TestPlatform;
  const posts = { judge: newId<StaffPostId>(), clerk: newId<StaffPostId>(), elsewhere: newId<StaffPostId>() };

  before(async () => {
    platform = await testPlatform();
    const insert = (id: string, role: string, court: string) =>
      platform.owner.query(
        `insert into courts.staff_post (id, court_code, person_id, surname, given_name, role, valid_from, source, verified)
         values ($1, $2, gen_random_uuid(), 'Сәрсенов', 'Арман', $3, '2026-01-01', 'test', true)`,
        [id, court, role],
      );
    await platform.owner.query(`insert into courts.court (code, region_code, level, kind, name_kk, name_ru, name_en, short_kk, short_ru,
      short_en, valid_from, source, verified) values ('7517', '75', 'district', 'civil', 'а', 'а', 'a', 'а', 'а', 'a', '2026-01-01', 'test', true)`);
    await insert(posts.judge, 'judge', '7517');
    await insert(posts.clerk, 'registry_clerk', '7517');
    await insert(posts.elsewhere, 'judge', '6001');
  });

  it('takes a judge of that court and nobody else', async () => {
    const { id } = await platform.db.transact(draw, (tx) =>
      registerCase(tx, {
        courtCode: '7517',
        kind: '2',
        category: 'loan',
        language: 'ru',
        participants: [{ role: 'claimant', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } }],
      }),
    );
    for (const wrong of [posts.clerk, posts.elsewhere, newId<StaffPostId>()]) {
      await assert.rejects(
        platform.db.transact(draw, (tx) => assignJudge(tx, id, wrong)),
        (thrown) => isHouseError(thrown, 'CASES_NOT_A_JUDGE'),
      );
    }
    await platform.db.transact(draw, (tx) => assignJudge(tx, id, posts.judge));
    assert.equal((await getCase(platform.reads, id)).judgePostId, posts.judge);
  });

  it('tells those who take part by SMS who the judge is, in the language of each', async () => {
    const people = await Promise.all(
      LANGS.map(async (lang, index) => {
        const personId = newId<PersonId>();
        await addProvedContact(platform, personId, 'sms', `+7701000440${index}`);
        await platform.db.transact(draw, (tx) => setPreference(tx, personId, { lang, channels: ['sms'] }));
        return personId;
      }),
    );
    const participants = people.map((personId, index) => ({
      role: index === 0 ? ('claimant' as const) : ('respondent' as const),
      name: { kind: 'person' as const, personId, surname: 'Жасырынов', givenName: 'Асан' },
    }));
    const { id, number } = await platform.db.transact(draw, (tx) =>
      registerCase(tx, { courtCode: '7517', kind: '2', category: 'loan', language: 'ru', participants }),
    );
    await platform.db.transact(draw, (tx) => assignJudge(tx, id, posts.judge));
    const { rows } = await platform.owner.query<{ body: string }>(
      `select d.body from notices.delivery d join notices.notice n on n.id = d.notice_id
       where n.template = 'cases.news' and n.fact_id = $1 order by d.address`,
      [id],
    );
    assert.deepEqual(
      rows.map(({ body }) => body),
      [
        `Іс № ${number}: Істі қарайтын судья: Сәрсенов А. Толығырақ: «Сот кабинеті».`,
        `Дело № ${number}: Дело рассматривает судья: Сәрсенов А. Подробнее: «Сот кабинеті».`,
        `Case ${number}: The judge who hears the case: Sarsenov A. Details: Sot Kabineti.`,
      ],
    );
  });
});
