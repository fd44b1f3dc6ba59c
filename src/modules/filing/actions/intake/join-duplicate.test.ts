import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { listCourse, listFile, listParticipants } from '#modules/cases';
import type { Principal } from '#platform/http';
import { getFiling } from '../../queries/get-filing.ts';
import { getIntake } from '../../queries/intake/get-intake.ts';
import { ownParty } from '../../queries/own-party.ts';
import {
  type FilingHouse,
  fillClaim,
  type IntakeDesk,
  intakeDesk,
  sendClaim,
  sendDraft,
  staff,
} from '../../testing/index.ts';
import { attachFile } from '../attach-file.ts';
import { registerFiling } from './decide-filing.ts';

describe('a claim that was filed before', () => {
  let desk: IntakeDesk;
  let house: FilingHouse;
  let filer: Principal;
  const clerk = staff();
  const acts = () => house.actsOf(filer);
  before(async () => {
    desk = await intakeDesk();
    ({ house, filer } = desk);
  });

  it('joins the first draw, however it comes, and both filers are told', async () => {
    const price = { price: '777 000' };
    const first = await sendClaim(house.platform, acts(), filer, price);
    house.platform.clock.advance({ seconds: 1 });
    const second = await sendClaim(house.platform, acts(), filer, price);
    const intake = await getIntake(house.platform.reads, clerk.actor, second, 'kk');
    assert.deepEqual(
      intake.duplicates.map(({ id }) => id),
      [first],
    );
    assert.equal(intake.checks.find(({ key }) => key === 'duplicate')?.state, 'warn');
    await registerFiling(house.platform, clerk, first);
    await desk.work();
    await registerFiling(house.platform, clerk, second);
    await desk.work();
    const [one, two] = await Promise.all([first, second].map((id) => getFiling(house.platform.reads, filer, id)));
    assert.ok(one?.caseId);
    assert.equal(one.caseId, two?.caseId);
    assert.deepEqual([one.status.kind, two?.status.kind], ['registered', 'joined_duplicate']);
    assert.deepEqual(
      [await desk.noticesOf(first, 'filing.duplicate'), await desk.noticesOf(second, 'filing.duplicate')],
      [1, 1],
    );
    const another = await sendClaim(house.platform, acts(), filer, { price: '777 001' });
    assert.equal((await getIntake(house.platform.reads, clerk.actor, another, 'kk')).duplicates.length, 0);
  });

  it('lets the representative who filed it again take part, and the papers be the claimant’s', async () => {
    const helper = await house.enter();
    const own = await ownParty(house.platform, filer);
    const theirs = await ownParty(house.platform, helper);
    const price = '778 000';
    const first = await sendClaim(house.platform, acts(), filer, { price });
    const draftId = await fillClaim(house.platform, house.actsOf(helper), helper, {
      exemption: 'war_veteran',
      ...{ price, filedBy: 'representative', 'claimant.number': own.number ?? '', 'claimant.birthDate': '01.01.2050' },
      ...{ 'representative.number': theirs.number ?? '', law: 'АК 715-бап', needs: 'ramp' },
    });
    const warrant = {
      kind: 'power_of_attorney',
      title: 'Сенімхат',
      fileName: 'сенімхат.pdf',
      mediaType: 'application/pdf',
    };
    const blob = await house.platform.blobs.put(new TextEncoder().encode('%PDF-1.7 сенімхат'));
    await house.platform.db.transact(house.actsOf(helper)('filing.attach-file'), (tx) =>
      attachFile(tx, draftId, { ...warrant, ...blob }),
    );
    const second = await sendDraft(house.platform, house.actsOf(helper), helper, draftId);
    for (const id of [first, second]) {
      await registerFiling(house.platform, clerk, id);
      await desk.work();
      house.platform.clock.advance({ seconds: 61 });
    }
    const { caseId, status } = await getFiling(house.platform.reads, helper, second);
    assert.equal(status.kind, 'joined_duplicate');
    assert.ok(caseId);
    const participants = await listParticipants(house.platform.reads, caseId);
    const representative = participants.find(({ role }) => role === 'representative');
    assert.equal(representative?.name.kind === 'person' && representative.name.personId, helper.personId);
    const claimant = participants.find(({ role }) => role === 'claimant')?.id;
    assert.equal(representative?.represents, claimant);
    const papers = await listFile(house.platform.reads, clerk.actor, caseId);
    assert.deepEqual(new Set(papers.map(({ filedBy }) => filedBy)), new Set([claimant, representative?.id]));
    assert.deepEqual(
      [await desk.noticesOf(first, 'filing.duplicate'), await desk.noticesOf(second, 'filing.duplicate')],
      [1, 1],
    );
    assert.ok(JSON.stringify(await listCourse(house.platform.reads, caseId)).includes('пандус'));
  });
});
