import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type CaseId, changeStage, getCase } from '#modules/cases';
import type { Act, Actor } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import type { Principal } from '#platform/http';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { runJobs } from '#testing';
import { registerFiling } from '../actions/intake/decide-filing.ts';
import {
  findClaimOf,
  getDraft,
  getFiling,
  listFilings,
  listResponsesOf,
  refile,
  savePage,
  startDraft,
} from '../index.ts';
import { filingModule } from '../module.ts';
import { type FilingHouse, sendClaim, sendDraft, signingHouse } from '../testing/index.ts';

const actor: Actor = {
  ...{ kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>() },
  ...{ courtCode: '7517', role: 'registry_clerk' },
};
const clerk: Act = { actor, action: 'filing.test' };

describe('the papers of a case', () => {
  let house: FilingHouse;
  let filer: Principal;
  const work = async (): Promise<void> => {
    const { jobs = [] } = filingModule(house.platform);
    const idle = ['notices.send-delivery', 'identity.open-account-for-party'];
    await runJobs(house.platform, [...jobs, ...idle.map((name) => ({ name, run: async () => undefined }))]);
  };
  const caseFrom = async (given = {}): Promise<CaseId> => {
    const id = await sendClaim(house.platform, house.actsOf(filer), filer, given);
    await registerFiling(house.platform, clerk, id);
    await work();
    const { caseId } = await getFiling(house.platform.reads, filer, id);
    assert.ok(caseId);
    return caseId;
  };

  before(async () => {
    house = await signingHouse();
    filer = house.filer;
    const { jobs = [] } = filingModule(house.platform);
    house.platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  });

  it('tell what the claim says, what it costs and what was paid', async () => {
    const claim = await findClaimOf(house.platform.reads, await caseFrom({ price: '1 000 000' }));
    assert.equal(claim?.demands, 'Қарызды өндіру');
    assert.equal(claim?.circumstances, 'Қарыз алды, қайтармады.');
    assert.equal(claim?.reconciliation, 'Хат жаздым.');
    assert.equal(claim?.law, '');
    assert.equal(claim?.language, 'kk');
    assert.equal(claim?.priceTiyn, 100_000_000);
    assert.deepEqual(claim?.duty, { dueTiyn: 0, coveredTiyn: 0, isExempt: true });
  });

  it('tell no price where none is demanded', async () => {
    const given = { hasPrice: 'no', demands: 'Шартты жарамсыз деп тану' };
    const claim = await findClaimOf(house.platform.reads, await caseFrom(given));
    assert.equal(claim?.priceTiyn, undefined);
  });

  it('tell what was answered, in the words of the answer', async () => {
    const caseId = await caseFrom({ price: '1 234 000' });
    const { number } = await getCase(house.platform.reads, caseId);
    const acts = house.actsOf(filer);
    const draftId = await startDraft(house.platform, acts('filing.start-draft'), filer, {
      ...{ form: 'response', lang: 'kk', answers: { case: number, attitude: 'partly' } },
    });
    const pages = {
      objections: { objections: ' Жартысын қайтардым. ', wantsSettlement: 'yes' },
      signer: {},
      needs: {},
    };
    for (const [question, raw] of Object.entries(pages)) {
      const { versions: seen } = await getDraft(house.platform.reads, filer, draftId);
      const given = { filedBy: 'self', needs: '', ...raw };
      await savePage(house.platform, acts, filer, { draftId, question, raw: given, seen });
    }
    await sendDraft(house.platform, acts, filer, draftId);
    await work();
    const responses = await listResponsesOf(house.platform.reads, caseId);
    assert.deepEqual(
      responses.map(({ attitude, objections: said }) => [attitude, said]),
      [['partly', 'Жартысын қайтардым.']],
    );
  });

  it('are used again when the judge has returned the claim, everything as it was, and not while the case goes on', async () => {
    const caseId = await caseFrom({ price: '2 345 000' });
    const filing = (await listFilings(house.platform.reads, filer)).find((one) => one.caseId === caseId);
    assert.ok(filing);
    const again = () => refile(house.platform, house.actsOf(filer)('filing.refile'), filer, filing.id);
    await assert.rejects(again(), (thrown) => isHouseError(thrown, 'FILING_NOT_REJECTED'));
    await house.platform.db.transact(clerk, (tx) => changeStage(tx, caseId, 'returned'));
    const draft = await getDraft(house.platform.reads, filer, await again());
    assert.deepEqual(draft.answers, filing.answers);
    const other = await caseFrom({ price: '3 456 000' });
    await house.platform.db.transact(clerk, (tx) => changeStage(tx, other, 'refused'));
    const refused = (await listFilings(house.platform.reads, filer)).find((one) => one.caseId === other);
    assert.ok(refused);
    const barred = refile(house.platform, house.actsOf(filer)('filing.refile'), filer, refused.id);
    await assert.rejects(barred, (thrown) => isHouseError(thrown, 'FILING_NOT_REJECTED'));
  });

  it('are none where the case came another way, and no response is none', async () => {
    assert.equal(await findClaimOf(house.platform.reads, newId<CaseId>()), undefined);
    assert.deepEqual(await listResponsesOf(house.platform.reads, newId<CaseId>()), []);
  });
});
