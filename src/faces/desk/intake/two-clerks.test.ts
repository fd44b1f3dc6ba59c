import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type FilingId, filingErrors, noScanner, virusScanner } from '#modules/filing';
import { type SigningHouse, type StaffAct, sendClaim, signingHouse, staff } from '#modules/filing/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf, session } from '../testing/court-at-work.ts';

describe('two clerks at one filing', () => {
  let house: SigningHouse;
  let sums = 8_000_000;
  before(async () => {
    house = await signingHouse();
    house.platform.ports.plug(virusScanner, noScanner);
  });

  const serve = (clerk: StaffAct): Promise<FaceServer> => serveFaces(house.platform, [desk], principalOf(clerk));
  const send = async (): Promise<FilingId> => {
    sums += 1;
    return await sendClaim(house.platform, house.actsOf(house.filer), house.filer, { price: String(sums) });
  };
  const decisionsOf = async (id: FilingId): Promise<number> => {
    const { rows } = await house.platform.owner.query('select 1 from filing.decision where filing_id = $1', [id]);
    return rows.length;
  };
  const reject = { action: 'reject', ground: 'unreadable', 'reject-words': 'Екінші бет оқылмайды' };

  for (const lang of LANGS) {
    it(`who open it at once see one name, and only one of them decides in ${lang}`, async () => {
      const here = `/${lang}/desk/intake/${await send()}`;
      const id = here.split('/').at(-1) as FilingId;
      const [one, two] = [await serve(staff()), await serve(staff())];
      await Promise.all([one.get(here, session), two.get(here, session)]);
      const answers = await Promise.all([
        one.post(here, { action: 'register' }, session),
        two.post(here, reject, session),
      ]);
      assert.deepEqual(answers.map(({ status }) => status >= 400).sort(), [false, true]);
      const refused = answers.find(({ status }) => status >= 400);
      const words = [
        filingErrors('FILING_DECIDED').say(lang),
        filingErrors('FILING_TAKEN', { name: 'Хатшыбаева Д.' }).say(lang),
      ];
      const seen = String(refused?.text);
      assert.ok(
        words.some((said) => seen.includes(said)),
        seen,
      );
      assert.equal(await decisionsOf(id), 1);
    });

    it(`of whom one presses twice decide once in ${lang}`, async () => {
      const id = await send();
      const here = `/${lang}/desk/intake/${id}`;
      const clerk = await serve(staff());
      await clerk.get(here, session);
      const answers = await Promise.all([1, 2].map(() => clerk.post(here, { action: 'register' }, session)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303],
      );
      assert.equal(await decisionsOf(id), 1);
    });

    it(`of whom the later kept an old page open are told that it is decided in ${lang}`, async () => {
      const id = await send();
      const here = `/${lang}/desk/intake/${id}`;
      const [one, two] = [await serve(staff()), await serve(staff())];
      await one.get(here, session);
      await one.post(here, { action: 'register' }, session);
      house.platform.clock.advance({ minutes: 11 });
      const late = await two.post(here, reject, session);
      assert.ok(late.status >= 400);
      assert.ok(late.body.includes(filingErrors('FILING_DECIDED').say(lang)), late.text);
      assert.equal(await decisionsOf(id), 1);
    });
  }
});
