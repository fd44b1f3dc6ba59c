import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type ActId, announceAct, draftAct, getAct } from '#modules/acts';
import { type ActsHouse, actsHouse, type LaidCase } from '#modules/acts/testing';
import { changeStage, fileDocument } from '#modules/cases';
import { judgeSignature } from '#modules/signatures';
import { wholeBlob } from '#platform/blobs';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { serveFaces } from '#testing';
import { cabinet } from '../face.ts';

const session = { cookie: '__Host-sot=test' };

describe('acts of the court in a case of the cabinet', () => {
  let house: ActsHouse;
  const siteOf = async (personId: PersonId) => {
    const principal: Principal = {
      ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person', isConfirmed: true },
      ...{ displayName: 'Қасымова А.', lang: 'kk', posts: [], mustGiveSecondFactor: false },
    };
    return await serveFaces(house.platform, [cabinet], principal);
  };
  const pageOf = async (personId: PersonId, { number }: LaidCase, lang: string = 'kk') =>
    await (await siteOf(personId)).get(`/${lang}/cabinet/cases/${number}`, session);
  const issue = async (laid: LaidCase, kind: Parameters<typeof draftAct>[2]['kind'], rest = {}): Promise<ActId> => {
    const sums = { claimTenge: 5, dutyTenge: 5 };
    const id = await draftAct(house.platform, house.judge, { caseId: laid.id, kind, ...sums, ...rest });
    await house.sign(id);
    return id;
  };

  before(async () => {
    house = await actsHouse();
  });

  for (const lang of LANGS) {
    it(`in ${lang} say what they mean, until when, and give signed paper and evidence to both sides`, async () => {
      const laid = await house.layCase();
      const id = await issue(laid, 'return', { ground: 'pretrial_not_kept' });
      for (const reader of [laid.claimant, laid.respondent]) {
        const { status, document, text } = await pageOf(reader, laid, lang);
        assert.equal(status, 200);
        const act = document.querySelector(`#act-${id}`);
        const hrefs = [...(act?.querySelectorAll('a') ?? [])].map((one) => one.getAttribute('href'));
        const base = `/${lang}/cabinet/acts/${id}`;
        assert.deepEqual(hrefs, [`${base}/act.pdf`, `${base}/act.pdf`, `${base}/bundle.zip`]);
        const said = act?.textContent ?? '';
        assert.match(said, /152/, 'the article of the ground');
        const mends = /талап-хат жіберіңіз|Направьте другой стороне|Send the other side/;
        assert.equal(mends.test(said), reader === laid.claimant, 'how to mend a claim is told to its author');
        assert.equal(/ештеңе қажет емес|ничего не требуется|asks nothing/.test(said), reader === laid.respondent);
        assert.match(act?.textContent ?? '', /7 (?:желтоқсан|декабря|December)/, 'the last day of complaint');
        assert.doesNotMatch(text, /undefined|\[object/);
      }
    });
  }

  it('tell at the document who signed it, when and with which verdict, and give what checks it', async () => {
    const laid = await house.layCase();
    const id = await issue(laid, 'acceptance');
    const { signatureId, sha256 = '' } = await getAct(house.platform.reads, house.judge.actor, id);
    const title = 'Басқа құжат';
    await house.platform.db.transact(house.judge, (tx) =>
      fileDocument(tx, {
        ...{ caseId: laid.id, kind: 'other', title, language: 'kk', fileName: 'a.pdf', mediaType: 'application/pdf' },
        ...{
          sizeBytes: 1,
          sha256: 'a'.repeat(64),
          isProved: false,
          from: 'court',
          signatureIds: [String(signatureId)],
        },
      }),
    );
    const site = await siteOf(laid.respondent);
    const { document } = await site.get(`/kk/cabinet/cases/${laid.number}`, session);
    const [ruling = '', other = ''] = [
      ...document.querySelectorAll('#file ~ table a, table a[href*="/documents/"]'),
    ].map((one) => one.getAttribute('href') ?? '');
    const page = await site.get(ruling, session);
    const said = page.document.querySelector('[data-signature]')?.textContent ?? '';
    assert.match(said, /СЫНАҚБАЕВ ӘЛИХАН.* Жарамды.*Сот қабылдаған уақыты: 2026 ж\. 23 қараша/);
    assert.doesNotMatch(page.text, /Қолтаңба саны/);
    const place = page.document.querySelector('[data-signature] a')?.getAttribute('href') ?? '';
    const file = await site.server.inject({ url: place, headers: { host: 'localhost:3000', ...session } });
    assert.equal(file.headers['content-type'], 'application/pkcs7-signature');
    const judgement = await judgeSignature(house.platform, {
      signature: file.rawPayload,
      content: await wholeBlob(house.platform.blobs, sha256),
    });
    assert.equal(judgement.indication, 'TOTAL_PASSED');
    assert.equal((await site.get(place.replace('signature.p7s', 'list.json'), session)).status, 404);
    assert.equal((await site.get(place.replace('signature.p7s', 'key.pem'), session)).status, 404);
    assert.match((await site.get(other, session)).text, /басқа мазмұнның астында тұр/);
    assert.equal((await (await siteOf(newId<PersonId>())).get(place, session)).status, 403);
  });

  it('say what to do with a returned claim, and are corrected by a ruling that stands beside the act', async () => {
    const laid = await house.layCase();
    const { platform, judge } = house;
    await platform.db.transact(judge, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, laid.id, stage);
    });
    const decision = await issue(laid, 'decision');
    assert.match((await pageOf(laid.respondent, laid)).text, /сот актісі әлі шыққан жоқ/);
    await house.hear(laid);
    const { version } = await getAct(platform.reads, judge.actor, decision);
    await announceAct(platform, judge, { id: decision, version });
    await issue(laid, 'correction', { corrects: decision });
    const { document } = await pageOf(laid.respondent, laid);
    const act = document.querySelector(`#act-${decision}`)?.textContent ?? '';
    assert.match(act, new RegExp(`Түзету ұйғарымы: № ${laid.number}/2`));
    assert.match(act, /Шағым берілмесе, заңды күшіне енеді: .*24 желтоқсан/);
  });
});
