import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { cabinet } from '#faces/cabinet';
import { desk } from '#faces/desk';
import { getCase, listParticipants } from '#modules/cases';
import { type FilingId, filingTexts, getFiling, noScanner, virusScanner } from '#modules/filing';
import {
  intakeJobs,
  type SigningHouse,
  type StaffAct,
  sendClaim,
  signingHouse,
  staff,
  subscribeFiling,
} from '#modules/filing/testing';
import { inventedPerson } from '#modules/identity/testing';
import { buildServer, type Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { newId, type SessionId } from '#platform/ids';
import { Browser } from '#testing';

/** Cabinet and desk at one house: what the registry does to filings, as filer and clerk see it. */
describe('what the registry finds', () => {
  let house: SigningHouse;
  let server: FastifyInstance;
  let who: Principal;
  let clerk: StaffAct;
  let sums = 9_000_000;

  before(async () => {
    house = await signingHouse();
    house.platform.ports.plug(virusScanner, noScanner);
    subscribeFiling(house.platform);
    clerk = staff();
    who = house.filer;
    const parts = { platform: house.platform, faces: [cabinet, desk], routes: [], files: [] };
    server = await buildServer({ ...parts, authenticate: async () => who });
  });
  after(() => server.close());

  const browserOf = (as: Principal): Browser => {
    who = as;
    const browser = new Browser(server);
    browser.cookies.set('__Host-sot', 'session');
    return browser;
  };
  const atDesk = (): Principal => ({
    ...{ accountId: clerk.actor.accountId, personId: clerk.actor.personId, sessionId: newId<SessionId>() },
    ...{ kind: 'person', isConfirmed: true, lang: 'kk', displayName: 'Кеңсебаева Д.', mustGiveSecondFactor: false },
    posts: [{ courtCode: clerk.actor.courtCode, role: clerk.actor.role }],
  });
  const send = (given: Readonly<Record<string, string>>): Promise<FilingId> =>
    sendClaim(house.platform, house.actsOf(house.filer), house.filer, given);
  const registers = async (lang: string, id: FilingId): Promise<string> => {
    const browser = browserOf(atDesk());
    const { text } = await browser.visit(`/${lang}/desk/intake/${id}`);
    await browser.submit({ action: 'register' }, 'form:has(button[value="register"])');
    await intakeJobs(house.platform);
    return text;
  };

  for (const lang of LANGS) {
    const { kinds, meanings } = filingTexts(lang).talon;

    it(`twice is shown to the clerk, heard by the first draw, and told to both in ${lang}`, async () => {
      sums += 1;
      const price = { price: String(sums) };
      const first = await send(price);
      house.platform.clock.advance({ seconds: 1 });
      const second = await send(price);
      const { talon } = await getFiling(house.platform.reads, house.filer, first);
      await registers(lang, first);
      const seen = await registers(lang, second);
      assert.ok(seen.replace(/\s/g, '').includes(talon), 'the clerk sees the talon of the first one');
      const told = browserOf(house.filer);
      for (const [id, kind] of [
        [first, 'registered'],
        [second, 'joined_duplicate'],
      ] as const) {
        await told.visit(`/${lang}/cabinet/filed/${id}`);
        assert.ok(told.page.text.includes(kinds[kind]) && told.page.text.includes(meanings[kind]), kind);
      }
      const cases = await Promise.all([first, second].map((id) => getFiling(house.platform.reads, house.filer, id)));
      assert.ok(cases[0]?.caseId && cases[0].caseId === cases[1]?.caseId);
      const { rows } = await house.platform.owner.query(
        `select fact_id from notices.notice where template = 'filing.duplicate' and fact_id = any($1)`,
        [[first, second]],
      );
      assert.deepEqual(rows.map(({ fact_id: id }) => id).sort(), [first, second].sort());
    });

    it(`changed in the register since is entered as the register says that day in ${lang}`, async () => {
      sums += 1;
      const someone = inventedPerson('Әлиева', 'Ұлпан', 'Бекқызы');
      house.registers.people.set(someone.iin, someone);
      const respondent = { 'respondent.number': someone.iin, 'respondent.unknownNumber': '' };
      const id = await send({ price: String(sums), ...respondent });
      house.registers.people.set(someone.iin, { ...someone, surname: 'Оспанова' });
      await registers(lang, id);
      const { caseId } = await getFiling(house.platform.reads, house.filer, id);
      assert.ok(caseId);
      const names = (await listParticipants(house.platform.reads, caseId)).map(({ name }) =>
        name.kind === 'person' ? name.surname : name.kk,
      );
      assert.ok(names.includes('Оспанова') && !names.includes('Әлиева'), names.join());
      assert.equal((await getCase(house.platform.reads, caseId)).courtCode, '7517');
    });
  }
});
