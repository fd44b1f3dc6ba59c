import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { changeStage, getCase, listCourse, listLettersOfCase, listParticipants, listTerms } from '#modules/cases';
import { getStaffHearing, type HearingId, importSummons, noteAppearance } from '#modules/hearings';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import {
  type ActId,
  announceOperative,
  draftAct,
  enterIntoForce,
  findSpoken,
  getAct,
  listActsOut,
  listCopies,
  postActCopy,
  printActCopy,
  recordCopySent,
  saveDraft,
  withdrawDraft,
} from '../index.ts';
import { type ActsHouse, actsHouse, type LaidCase } from '../testing/index.ts';

const MONDAY = '2026-11-23T04:00:00Z';

describe('a decision announced by its operative part', () => {
  let house: ActsHouse;
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const look = async (id: ActId) => await getAct(house.platform.reads, house.judge.actor, id);
  const seen = async (id: ActId) => ({ id, version: (await look(id)).version });
  const drafted = async (): Promise<{ laid: LaidCase; id: ActId }> => {
    const laid = await house.layCase();
    await house.platform.db.transact(house.judge, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, laid.id, stage);
    });
    const id = await draftAct(house.platform, house.judge, {
      ...{ caseId: laid.id, kind: 'decision', claimTenge: 250_000, dutyTenge: 2_500 },
    });
    return { laid, id };
  };
  const spoken = async (): Promise<{ laid: LaidCase; id: ActId; hearing: HearingId }> => {
    const { laid, id } = await drafted();
    await house.fill(id);
    const hearing = await house.hear(laid);
    await announceOperative(house.platform, house.secretary, await seen(id));
    return { laid, id, hearing };
  };
  const termsOf = async ({ id }: LaidCase): Promise<string[]> => {
    const participants = await listParticipants(house.platform.reads, id);
    const roleOf = (one: unknown) => participants.find((participant) => participant.id === one)?.role ?? 'court';
    return (await listTerms(house.platform.reads, id))
      .filter(({ rule }) => /appeal|final_form|copy_to_absent/.test(rule))
      .map(({ rule, state, lastDay, participantId }) => `${roleOf(participantId)} ${rule} ${state} ${lastDay}`)
      .toSorted();
  };
  const smsTo = async (personId: string, template: string): Promise<string[]> => {
    const { rows } = await house.platform.owner.query<{ body: string }>(
      `select d.body from notices.delivery d join notices.notice n on n.id = d.notice_id
       where n.person_id = $1 and n.template = $2 and d.channel = 'sms'`,
      [personId, template],
    );
    return rows.map(({ body }) => body);
  };

  // Each on a platform of its own: the clock of signatures never goes back.
  beforeEach(async () => {
    house = await actsHouse();
  });

  it('needs a hearing that has begun, an operative part without open places, and a kind that is announced', async () => {
    const { laid, id } = await drafted();
    const { platform, judge, clerk } = house;
    await assert.rejects(announceOperative(platform, judge, await seen(id)), refused('ACTS_OPERATIVE_NOT_READY'));
    await house.fill(id);
    await assert.rejects(announceOperative(platform, judge, await seen(id)), refused('ACTS_NO_HEARING'));
    await house.hear(laid);
    await assert.rejects(announceOperative(platform, clerk, await seen(id)), refused('ACTS_NOT_ALLOWED'));
    const ruling = await draftAct(platform, judge, { caseId: (await house.layCase()).id, kind: 'acceptance' });
    await house.fill(ruling);
    await assert.rejects(announceOperative(platform, judge, await seen(ruling)), refused('ACTS_KIND_NOT_HERE'));
  });

  it('decides the case that day, gives five working days for the rest, and starts no term of appeal', async () => {
    const { laid, id, hearing } = await spoken();
    const { reads } = house.platform;
    assert.equal((await getCase(reads, laid.id)).stage, 'decided');
    assert.deepEqual(await termsOf(laid), ['court civil.decision_in_final_form running 2026-11-30']);
    assert.equal((await look(id)).state, 'draft');
    const heard = await findSpoken(reads, house.party(laid.claimant).actor, laid.id);
    assert.equal(heard?.finalUntil.toString(), '2026-11-30');
    assert.match(heard?.operative ?? '', /ШЕШТІ:/);
    assert.equal(
      await findSpoken(reads, house.party(newId()).actor, laid.id),
      undefined,
      'a stranger hears nothing here',
    );
    assert.match(
      (await smsTo(laid.respondent, 'acts.operative-announced'))[0] ?? '',
      /Толық мәтіннің соңғы күні: .*30/,
    );
    const course = await listCourse(reads, laid.id);
    assert.ok(course.some(({ kind }) => kind === 'acts.operative_announced'));
    const { rows } = await house.platform.owner.query('select hearing_id from acts.act where id = $1', [id]);
    assert.equal(rows[0]?.hearing_id, hearing);
  });

  it('is entered once, and its words do not change any more, by the owner of the tables either', async () => {
    const { id } = await spoken();
    const { platform, judge, secretary } = house;
    const before = await look(id);
    await announceOperative(platform, secretary, { id, version: before.version - 1 });
    assert.equal((await look(id)).version, before.version);
    await assert.rejects(announceOperative(platform, judge, await seen(id)), refused('ACTS_OPERATIVE_ANNOUNCED'));
    const { parts, version } = before;
    const other = { ...parts, operative: `${parts.operative} Басқа.` };
    await assert.rejects(
      saveDraft(platform, judge, { id, version, parts: other }),
      refused('ACTS_OPERATIVE_ANNOUNCED'),
    );
    const more = { ...parts, reasoning: 'Толық уәж.' };
    await saveDraft(platform, judge, { id, version, parts: more });
    await assert.rejects(withdrawDraft(platform, judge, await seen(id)), refused('ACTS_OPERATIVE_ANNOUNCED'));
    await assert.rejects(
      platform.owner.query(`update acts.act set spoken_operative = 'x' where id = $1`, [id]),
      /what was announced does not change/,
    );
  });

  it('goes out with its signature: announced then, final now, and the appeal runs from the final form', async () => {
    const { laid, id } = await spoken();
    house.platform.clock.set('2026-11-26T05:00:00Z');
    await house.sign(id);
    const act = await look(id);
    assert.equal(act.state, 'announced');
    assert.equal(act.announcedAt?.toString(), Temporal.Instant.from(MONDAY).toString());
    assert.equal(act.finalOn?.toString(), '2026-11-26');
    assert.deepEqual(await termsOf(laid), [
      'claimant civil.appeal running 2026-12-28',
      'court civil.decision_in_final_form met 2026-11-30',
      'respondent civil.appeal running 2026-12-28',
    ]);
    assert.equal(await findSpoken(house.platform.reads, house.party(laid.claimant).actor, laid.id), undefined);
  });

  it('that is late in its final form says so, and the appeal still runs from it', async () => {
    const { laid, id } = await spoken();
    house.platform.clock.set('2026-12-01T05:00:00Z');
    await house.sign(id);
    assert.deepEqual(await termsOf(laid), [
      'claimant civil.appeal running 2027-01-05',
      'court civil.decision_in_final_form late 2026-11-30',
      'respondent civil.appeal running 2027-01-05',
    ]);
  });

  const absent = async (contactless: boolean) => {
    const { laid, id } = await drafted();
    const { platform, secretary } = house;
    await house.fill(id);
    const hearing = await house.hear(laid);
    await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'test' }, (tx) =>
      importSummons(tx, {
        ...{ hearingId: hearing, sender: 'Хатшы', sentAt: platform.clock.now().subtract({ hours: 48 }) },
        services: () => ({ way: 'mobile', proof: 'SMS № 1' }),
      }),
    );
    const participants = await listParticipants(platform.reads, laid.id);
    for (const { id: participantId, role } of participants) {
      const { version } = await getStaffHearing(platform.reads, secretary.actor, hearing);
      await noteAppearance(platform, secretary, { id: hearing, version, participantId, came: role === 'claimant' });
    }
    if (contactless) {
      const own = '(select id from notices.contact where person_id = $1)';
      await platform.owner.query(`delete from notices.contact_proof where contact_id in ${own}`, [laid.respondent]);
    }
    await announceOperative(platform, secretary, await seen(id));
    await house.sign(id);
    const respondent = participants.find(({ role }) => role === 'respondent');
    assert.ok(respondent);
    return { laid, id, respondent };
  };

  it('runs for who was not in the hearing from the copy, which goes to the cabinet at once', async () => {
    const { laid, id } = await absent(false);
    assert.deepEqual(await termsOf(laid), [
      'claimant civil.appeal running 2026-12-23',
      'court civil.decision_in_final_form met 2026-11-30',
      'respondent civil.appeal_of_absent running 2026-12-23',
    ]);
    const [copy] = await listCopies(house.platform.reads, house.clerk.actor, id);
    assert.equal(copy?.sentOn?.toString(), '2026-11-23');
  });

  it('waits with its force for the copy that has to be posted, and runs for that side from the posting', async () => {
    const { laid, id, respondent } = await absent(true);
    const { platform, clerk, judge } = house;
    assert.deepEqual(await termsOf(laid), [
      'claimant civil.appeal running 2026-12-23',
      'court civil.decision_copy_to_absent running 2026-11-26',
      'court civil.decision_in_final_form met 2026-11-30',
    ]);
    const [out] = await listActsOut(platform.reads, judge.actor, laid.id);
    assert.equal(out?.isAppealCountedApart, true);
    const [letter] = await listLettersOfCase(platform.reads, laid.id);
    assert.deepEqual(
      [letter?.kind, letter?.participantId, letter?.state, letter?.neededBy?.toString()],
      ['act_copy', respondent.id, 'to_print', '2026-11-26'],
    );
    platform.clock.set('2027-01-10T05:00:00Z');
    await enterIntoForce(platform);
    assert.equal((await look(id)).state, 'announced', 'somebody may still complain');
    const send = async (sentOn: string, rest = {}) =>
      await recordCopySent(platform, clerk, {
        ...{ ...(await seen(id)), participantId: respondent.id, sentOn: Temporal.PlainDate.from(sentOn) },
        ...{ proof: '№ KZ123456789', ...rest },
      });
    await assert.rejects(send('2026-11-22'), refused('ACTS_COPY_DAY_WRONG'));
    await assert.rejects(send('2027-01-11'), refused('ACTS_COPY_DAY_WRONG'));
    await assert.rejects(send('2027-01-08', { proof: '' }), refused('ACTS_PROOF_MISSING'));
    await assert.rejects(send('2027-01-08', { participantId: newId() }), refused('ACTS_COPY_NOT_AWAITED'));
    await send('2027-01-08');
    await assert.rejects(send('2027-01-08'), refused('ACTS_COPY_NOT_AWAITED'));
    assert.deepEqual((await termsOf(laid)).slice(-1), ['respondent civil.appeal_of_absent running 2027-02-08']);
    const act = await look(id);
    assert.deepEqual([act.appealUntil?.toString(), act.inForceFrom?.toString()], ['2027-02-08', '2027-02-09']);
    platform.clock.set('2027-02-08T20:00:00Z');
    await enterIntoForce(platform);
    assert.equal((await look(id)).inForceOn?.toString(), '2027-02-09');
    await assert.rejects(send('2027-01-08'), refused('ACTS_NOT_OUT'));
    const after = await listLettersOfCase(platform.reads, laid.id);
    assert.deepEqual(
      after.map(({ state }) => state),
      ['withdrawn'],
      'the copy went another way',
    );
  });

  it('runs from the day on which the letter with the printed copy was posted', async () => {
    const { laid, id, respondent } = await absent(true);
    const { platform, clerk, press } = house;
    const [letter] = await listLettersOfCase(platform.reads, laid.id);
    assert.ok(letter);
    const printed = { letterId: letter.id, address: 'Алматы қ., Демо көшесі, 5' };
    await assert.rejects(printActCopy(platform, press, printed), refused('CASES_NOT_ALLOWED'));
    const bytes = await printActCopy(platform, clerk, printed);
    assert.match(Buffer.from(bytes).toString('latin1'), /^%PDF-1\.7/);
    const on = Temporal.PlainDate.from('2026-11-24');
    platform.clock.set('2026-11-24T05:00:00Z');
    await assert.rejects(
      postActCopy(platform, clerk, { letterId: newId(), on, number: 'RR1KZ' }),
      refused('CASES_LETTER_NOT_FOUND'),
    );
    await assert.rejects(
      postActCopy(platform, clerk, { letterId: letter.id, on, number: ' ' }),
      refused('CASES_POSTING_NUMBER_EMPTY'),
    );
    await postActCopy(platform, clerk, { letterId: letter.id, on, number: 'RR1KZ' });
    assert.deepEqual((await termsOf(laid)).slice(-1), ['respondent civil.appeal_of_absent running 2026-12-24']);
    const [copy] = await listCopies(platform.reads, clerk.actor, id);
    assert.deepEqual(
      [copy?.participant.id, copy?.sentOn?.toString(), copy?.letter?.state],
      [respondent.id, '2026-11-24', 'posted'],
    );
  });
});
