import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type CaseId, changeStage, getCase } from '#modules/cases';
import type { StaffMember } from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { distributionModule } from '../module.ts';
import { getCourtDesk } from '../queries/desk-of-court.ts';
import { listDrawsOfCase } from '../queries/get-draw.ts';
import type { RedrawRequestId } from '../store/tables.ts';
import { type DrawCourt, layDrawCourt, registerClaim } from '../testing/index.ts';
import { askRedraw } from './ask-redraw.ts';
import { drawJudge } from './draw-judge.ts';
import { settleRedraw } from './settle-redraw.ts';

describe('another judge for a case', () => {
  let platform: TestPlatform;
  let court: DrawCourt;
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const ruling = '23.11.2026 № 4';

  before(async () => {
    platform = await testPlatform();
    court = await layDrawCourt(platform);
  });

  async function drawnCase(): Promise<{
    readonly id: CaseId;
    readonly judge: StaffMember;
    readonly other: StaffMember;
  }> {
    for (;;) {
      const { id } = await registerClaim(platform, court);
      await drawJudge(platform, id);
      const { judgePostId } = await getCase(platform.reads, id);
      const judge = court.judges.find((one) => one.id === judgePostId);
      const other = court.judges.find((one) => one.id !== judgePostId);
      // The chairperson may have been drawn: another case then.
      if (judge && other) return { id, judge, other };
    }
  }

  it('takes one who asks with a ground and another who confirms; the old draw stays beside the new one', async () => {
    const { id, judge, other } = await drawnCase();
    const chair = court.actOf(court.chair);
    const requestId = await askRedraw(platform, chair, { caseId: id, ground: 'recusal', ruling });
    assert.equal(await drawJudge(platform, id), (await listDrawsOfCase(platform.reads, id))[0]?.id, 'nothing yet');
    const settle = { requestId, decision: 'confirmed', why: '' } as const;
    for (const self of [court.chair, judge]) {
      await assert.rejects(settleRedraw(platform, court.actOf(self), settle), refused('DISTRIBUTION_SECOND_PERSON'));
    }
    await settleRedraw(platform, court.actOf(other), settle);
    await assert.rejects(settleRedraw(platform, court.actOf(other), settle), refused('DISTRIBUTION_REQUEST_SETTLED'));
    const { jobs = [] } = distributionModule(platform);
    await runJobs(platform, jobs);
    const draws = await listDrawsOfCase(platform.reads, id);
    assert.deepEqual(
      draws.map(({ draw }) => draw),
      [1, 2],
    );
    const [first, second] = draws;
    assert.deepEqual(first?.document.drawn, [judge.id]);
    assert.notDeepEqual(second?.document.drawn, [judge.id]);
    const out = second?.document.judges.find((one) => one.id === judge.id);
    assert.ok(out && !out.isIn);
    assert.deepEqual([out.reason, out.evidence], ['recused', requestId]);
    assert.deepEqual(second?.document.ground, {
      ...{ code: 'recusal', norm: 'CPC RK arts. 35(9), 40, 41', request: requestId },
    });
    assert.equal((await getCase(platform.reads, id)).judgePostId, second?.document.drawn[0]);
    await drawJudge(platform, id);
    assert.equal((await listDrawsOfCase(platform.reads, id)).length, 2, 'a replay draws nothing');
  });

  it('is refused without a ground, without its proof, and where the lists of the court say otherwise', async () => {
    const { id } = await drawnCase();
    const ask = (ground: string, typed = '') =>
      askRedraw(platform, court.actOf(court.chair), { caseId: id, ground, ruling: typed });
    await assert.rejects(ask('my wish', ruling), refused('DISTRIBUTION_GROUND_MISSING'));
    await assert.rejects(ask('recusal'), refused('DISTRIBUTION_PROOF_MISSING'));
    await assert.rejects(ask('long_absence'), refused('DISTRIBUTION_NOT_ABSENT'));
    await assert.rejects(ask('powers_over'), refused('DISTRIBUTION_POWERS_HOLD'));
  });

  it('is asked by the chairperson or the judge of the case, once at a time, while there is something to decide', async () => {
    const { id, judge, other } = await drawnCase();
    const ask = (who: StaffMember, ground = 'self_recusal') =>
      askRedraw(platform, court.actOf(who), { caseId: id, ground, ruling });
    await assert.rejects(ask(other), refused('DISTRIBUTION_NOT_ALLOWED'));
    const requestId = await ask(judge);
    await assert.rejects(ask(court.chair), refused('DISTRIBUTION_REQUEST_OPEN'));
    const settle = { requestId, decision: 'refused' } as const;
    const chair = court.actOf(court.chair);
    await assert.rejects(settleRedraw(platform, chair, { ...settle, why: '' }), refused('DISTRIBUTION_WHY_MISSING'));
    await settleRedraw(platform, chair, { ...settle, why: 'Негізі жоқ' });
    assert.equal((await listDrawsOfCase(platform.reads, id)).length, 1);
    const act = { actor: { kind: 'system', name: 'test' }, action: 'test' } as const;
    await platform.db.transact(act, (tx) => changeStage(tx, id, 'returned'));
    await assert.rejects(ask(court.chair), refused('DISTRIBUTION_CASE_OVER'));
  });

  it('is not for a case that was never drawn, and no answer is for a request that is not there', async () => {
    const { id } = await registerClaim(platform, court);
    const chair = court.actOf(court.chair);
    await assert.rejects(
      askRedraw(platform, chair, { caseId: id, ground: 'recusal', ruling }),
      refused('DISTRIBUTION_NEVER_DRAWN'),
    );
    const settle = { requestId: newId<RedrawRequestId>(), decision: 'confirmed', why: '' } as const;
    await assert.rejects(settleRedraw(platform, chair, settle), refused('DISTRIBUTION_REQUEST_NOT_FOUND'));
  });

  it('is seen at the desk with who may answer, and by nobody outside', async () => {
    const { id, other } = await drawnCase();
    const requestId = await askRedraw(platform, court.actOf(court.chair), { caseId: id, ground: 'recusal', ruling });
    const seen = async (who: StaffMember) => {
      const desk = await getCourtDesk(platform.reads, court.actOf(who).actor, court.code);
      return desk.requests.find((request) => request.id === requestId);
    };
    assert.equal((await seen(court.chair))?.maySettle, false);
    assert.equal((await seen(other))?.maySettle, true);
    assert.equal((await seen(other))?.proof, ruling);
    await assert.rejects(
      getCourtDesk(platform.reads, { kind: 'visitor' }, court.code),
      refused('DISTRIBUTION_NOT_ALLOWED'),
    );
  });
});
