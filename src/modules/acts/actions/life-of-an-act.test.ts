import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { changeStage, getCase, listFile, listParticipants, listPublicCourse, listTerms } from '#modules/cases';
import { signWithDemoKey } from '#modules/signatures';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import {
  announceAct,
  askToSign,
  draftAct,
  enterIntoForce,
  explainAppeal,
  getAct,
  getChecklist,
  listActs,
  listRevisions,
  recordComplaint,
  saveDraft,
  withdrawDraft,
} from '../index.ts';
import { type ActsHouse, actsHouse, type LaidCase } from '../testing/index.ts';
import { recordSignature } from './record-signature.ts';

describe('an act', () => {
  let house: ActsHouse;
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const smsTo = async (personId: PersonId, template = 'acts.act-out'): Promise<string[]> => {
    const { rows } = await house.platform.owner.query<{ body: string }>(
      `select d.body from notices.delivery d join notices.notice n on n.id = d.notice_id
       where n.person_id = $1 and n.template = $2 and d.channel = 'sms' order by d.id`,
      [personId, template],
    );
    return rows.map(({ body }) => body);
  };
  const draft = async (laid: LaidCase, kind: Parameters<typeof draftAct>[2]['kind'], rest = {}) =>
    await draftAct(house.platform, house.judge, {
      caseId: laid.id,
      kind,
      claimTenge: 250_000,
      dutyTenge: 2_500,
      ...rest,
    });
  const look = async (id: Awaited<ReturnType<typeof draft>>) =>
    await getAct(house.platform.reads, house.judge.actor, id);
  const complaintsIn = async ({ id }: LaidCase): Promise<string[]> => {
    const { reads } = house.platform;
    const participants = await listParticipants(reads, id);
    const roleOf = (one: unknown) => participants.find((participant) => participant.id === one)?.role;
    return (await listTerms(reads, id))
      .filter(({ documentId }) => documentId)
      .map(({ rule, state, lastDay, participantId }) => `${roleOf(participantId)} ${rule} ${state} ${lastDay}`)
      .toSorted();
  };
  const inExamination = async (): Promise<LaidCase> => {
    const laid = await house.layCase();
    await house.platform.db.transact(house.judge, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, laid.id, stage);
    });
    return laid;
  };

  before(async () => {
    house = await actsHouse();
  });

  it('begins from a template that knows the file, in the language of the case', async () => {
    const laid = await house.layCase();
    const { parts, language } = await look(await draft(laid, 'acceptance'));
    assert.equal(language, 'kk');
    assert.match(parts.introductory, new RegExp(laid.number));
    assert.match(parts.introductory, /Талап қоюшы: Қасымова Айгүл\nЖауапкер: Ахметов Нұрлан/);
    assert.match(parts.descriptive, /250\u00a0000 \(екі жүз елу мың\) теңге/);
    assert.match(parts.operative, /ҰЙҒАРДЫ:/);
    assert.match(parts.operative, /сот ісін жүргізу тілі: қазақ тілі/);
    const russian = await house.layCase({ language: 'ru' });
    const { parts: inRussian } = await look(await draft(russian, 'acceptance'));
    assert.match(inRussian.operative, /ОПРЕДЕЛИЛ:/);
    assert.match(inRussian.descriptive, /250\u00a0000 \(двести пятьдесят тысяч\) тенге/);
  });

  it('of acceptance goes out with the signature: the case is accepted within its term, and both sides hear', async () => {
    const laid = await house.layCase();
    const id = await draft(laid, 'acceptance');
    await house.sign(id);
    const act = await look(id);
    assert.equal(act.state, 'in_force');
    assert.equal(act.number, `${laid.number}/1`);
    assert.equal((await getCase(house.platform.reads, laid.id)).stage, 'accepted');
    const term = (await listTerms(house.platform.reads, laid.id)).find(({ rule }) => rule === 'civil.claim_acceptance');
    assert.equal(term?.state, 'met');
    const [filed] = await listFile(house.platform.reads, house.party(laid.respondent).actor, laid.id);
    assert.equal(filed?.kind, 'ruling');
    assert.equal(filed?.sha256, act.sha256);
    assert.deepEqual(filed?.signatureIds, [act.signatureId]);
    for (const person of [laid.claimant, laid.respondent]) {
      const [sms, ...more] = await smsTo(person);
      assert.match(sms ?? '', /Іс жүргізуге қабылдау туралы ұйғарым шықты/);
      assert.deepEqual(more, []);
    }
    assert.match((await smsTo(laid.claimant))[0] ?? '', /Енді жауапкер пікір береді/);
    assert.match((await smsTo(laid.respondent))[0] ?? '', /пікір бере аласыз\. Мерзімі арыздың көшірмесін алған/);
    const course = await listPublicCourse(house.platform.reads, laid.id);
    assert.ok(course.some((one) => JSON.stringify(one).includes(`${laid.number}/1`)));
  });

  it('that returns a claim names its ground, how to mend it, and the last day of complaint', async () => {
    const laid = await house.layCase();
    await assert.rejects(draft(laid, 'return'), refused('ACTS_GROUND_MISSING'));
    await assert.rejects(draft(laid, 'return', { ground: 'not_civil' }), refused('ACTS_GROUND_MISSING'));
    const id = await draft(laid, 'return', { ground: 'pretrial_not_kept' });
    await house.sign(id);
    const act = await look(id);
    assert.equal(act.state, 'announced');
    // Monday 23 November and 10 working days; the day of the act does not count.
    assert.equal(act.appealUntil?.toString(), '2026-12-07');
    assert.equal(act.inForceFrom?.toString(), '2026-12-08');
    assert.equal((await getCase(house.platform.reads, laid.id)).stage, 'returned');
    const [sms = ''] = await smsTo(laid.claimant);
    assert.match(sms, /Себебі: дауды сотқа дейін реттеу тәртібі сақталмаған/);
    assert.match(sms, /Толтырғаныңыз сақталған/);
    const [forRespondent = ''] = await smsTo(laid.respondent);
    assert.match(forRespondent, /Бұл талап бойынша Сізден ештеңе қажет емес/);
    assert.doesNotMatch(forRespondent, /жеке шағым/, 'whose claim was not returned has nothing to complain of');
    assert.deepEqual(await complaintsIn(laid), ['claimant civil.private_complaint running 2026-12-07']);
    const { rows } = await house.platform.owner.query(
      `select payload from platform.event where name = 'acts.act_announced.v1' and payload->>'actId' = $1`,
      [id],
    );
    assert.deepEqual([rows[0]?.payload.ground, rows[0]?.payload.movesTo], ['pretrial_not_kept', 'returned']);
  });

  it('of refusal ends the case', async () => {
    const laid = await house.layCase();
    await house.sign(await draft(laid, 'refusal', { ground: 'already_decided' }));
    assert.equal((await getCase(house.platform.reads, laid.id)).stage, 'refused');
  });

  it('is drafted only at its stage, by those of the court who may', async () => {
    const laid = await house.layCase();
    await assert.rejects(draft(laid, 'decision'), refused('ACTS_KIND_NOT_HERE'));
    const byOther = (act: typeof house.judge) => draftAct(house.platform, act, { caseId: laid.id, kind: 'acceptance' });
    await assert.rejects(byOther(house.office('judge')), refused('ACTS_NOT_ALLOWED'));
    await assert.rejects(byOther(house.office('hearing_secretary', '7599')), refused('ACTS_NOT_ALLOWED'));
    await assert.rejects(byOther(house.party(laid.claimant)), refused('ACTS_NOT_ALLOWED'));
    await byOther(house.secretary);
    assert.deepEqual(await listActs(house.platform.reads, house.party(laid.claimant).actor, laid.id), []);
    assert.equal((await listActs(house.platform.reads, house.secretary.actor, laid.id)).length, 1);
    const undrawn = await house.layCase({ kind: '4', category: 'procurement' });
    await assert.rejects(draft(undrawn, 'decision'), refused('ACTS_KIND_NOT_HERE'));
  });

  it('keeps every version, and refuses to save over somebody else', async () => {
    const { platform, judge, secretary } = house;
    const id = await draft(await house.layCase(), 'acceptance');
    const { parts, version } = await look(id);
    const changed = { ...parts, reasoning: 'Басқа уәж.' };
    const next = await saveDraft(platform, secretary, { id, version, parts: changed });
    await assert.rejects(saveDraft(platform, judge, { id, version, parts }), refused('ACTS_CHANGED_MEANWHILE'));
    assert.equal((await look(id)).parts.reasoning, 'Басқа уәж.');
    assert.equal(await saveDraft(platform, judge, { id, version: next, parts: changed }), next, 'nothing changed');
    const [old, ...rest] = await listRevisions(platform.reads, judge.actor, id);
    assert.equal(old?.parts.reasoning, parts.reasoning);
    assert.deepEqual(rest, []);
    const tooLong = { ...parts, reasoning: 'а'.repeat(400_001) };
    await assert.rejects(
      saveDraft(platform, judge, { id, version: next, parts: tooLong }),
      refused('ACTS_PART_TOO_LONG'),
    );
    await withdrawDraft(platform, judge, { id, version: next });
    await assert.rejects(saveDraft(platform, judge, { id, version: next + 1, parts }), refused('ACTS_NOT_A_DRAFT'));
  });

  it('is one draft, saved, withdrawn and announced once, however often its forms are sent', async () => {
    const { platform, judge, secretary } = house;
    const laid = await inExamination();
    const [id, twin] = await Promise.all([draft(laid, 'decision'), draft(laid, 'decision')]);
    assert.equal(twin, id);
    const byOther = await draftAct(platform, secretary, {
      ...{ caseId: laid.id, kind: 'decision', claimTenge: 250_000, dutyTenge: 2_500 },
    });
    assert.notEqual(byOther, id);
    const seen = { id: byOther, version: 1 };
    await withdrawDraft(platform, secretary, seen);
    await withdrawDraft(platform, secretary, seen);
    const { parts, version } = await look(id);
    const form = { id, version, parts: { ...parts, reasoning: 'Дәлел зерттелді.' } };
    const saved = await saveDraft(platform, judge, form);
    assert.equal(await saveDraft(platform, judge, form), saved);
    await assert.rejects(saveDraft(platform, secretary, form), refused('ACTS_CHANGED_MEANWHILE'));
    assert.equal((await listRevisions(platform.reads, judge.actor, id)).length, 1);
    platform.clock.advance({ seconds: 61 });
    assert.notEqual(await draft(laid, 'decision'), id);
  });

  it('is not signed before its checklist is met, and by nobody but the judge', async () => {
    const { platform, judge, secretary } = house;
    const id = await draft(await house.layCase(), 'return', { ground: 'defective' });
    const seen = { id, version: (await look(id)).version, backTo: '/kk/desk' };
    const missing = (await getChecklist(platform.reads, judge.actor, id)).filter(({ isMet }) => !isMet);
    assert.deepEqual(
      missing.map(({ key }) => key),
      ['nothing_left_open'],
    );
    await assert.rejects(askToSign(platform, judge, seen), refused('ACTS_NOT_READY'));
    await house.fill(id);
    const filled = { ...seen, version: (await look(id)).version };
    await assert.rejects(askToSign(platform, secretary, filled), refused('ACTS_NOT_ALLOWED'));
    await assert.rejects(askToSign(platform, house.office('chairperson'), filled), refused('ACTS_NOT_ALLOWED'));
    await askToSign(platform, judge, filled);
    const { state, sha256, version } = await look(id);
    assert.equal(state, 'signing');
    await saveDraft(platform, judge, { id, version, parts: { ...(await look(id)).parts, reasoning: 'Жаңа уәж.' } });
    assert.equal((await look(id)).state, 'draft', 'changed bytes wait for another signature');
    await recordSignature(platform, id, sha256 ?? '');
    assert.equal((await look(id)).state, 'draft');
  });

  it('is never taken as signed by somebody who is no judge of the court that day', async () => {
    const { platform } = house;
    const laid = await house.layCase();
    const id = await draft(laid, 'acceptance');
    await house.fill(id);
    const { version } = await look(id);
    const signingId = await askToSign(platform, house.judge, { id, version, backTo: '/kk/desk' });
    await platform.owner.query(`update courts.staff_post set role = 'archivist' where role = 'judge'`);
    try {
      await signWithDemoKey(platform, house.judge, { signingId, isConfirmed: true });
      await assert.rejects(
        recordSignature(platform, id, (await look(id)).sha256 ?? ''),
        refused('ACTS_SIGNER_IS_NOT_THE_JUDGE'),
      );
    } finally {
      await platform.owner.query(`update courts.staff_post set role = 'judge' where role = 'archivist'`);
    }
    assert.equal((await getCase(platform.reads, laid.id)).stage, 'registered');
  });

  it('of decision waits for its announcement, then for its force, with the arithmetic of the term', async () => {
    const { platform, judge, secretary, clerk } = house;
    const laid = await inExamination();
    const id = await draft(laid, 'decision');
    await assert.rejects(
      announceAct(platform, judge, { id, version: (await look(id)).version }),
      refused('ACTS_NOT_SIGNED'),
    );
    await house.sign(id);
    const signed = await look(id);
    const silent = announceAct(platform, judge, { id, version: signed.version });
    await assert.rejects(silent, refused('ACTS_NO_HEARING'), 'nobody can hear what is announced to an empty room');
    const hearing = await house.hear(laid);
    assert.equal(signed.state, 'signed');
    assert.deepEqual(await listActs(platform.reads, house.party(laid.claimant).actor, laid.id), []);
    await assert.rejects(announceAct(platform, clerk, { id, version: signed.version }), refused('ACTS_NOT_ALLOWED'));
    await announceAct(platform, secretary, { id, version: signed.version });
    await announceAct(platform, secretary, { id, version: signed.version });
    assert.equal((await smsTo(laid.claimant)).length, 1);
    const out = await look(id);
    assert.equal(out.hearingId, hearing);
    assert.equal(out.appealUntil?.toString(), '2026-12-23');
    assert.equal(out.standing, 'not_in_force');
    const explained = await explainAppeal(platform.reads, out);
    assert.equal(`${explained?.norm} ${explained?.article}`, 'CPC RK 403');
    assert.ok((explained?.deadline.trace.length ?? 0) > 1);
    const [sms = ''] = await smsTo(laid.claimant);
    assert.match(sms, /Шешім шықты\. Келіспесеңіз, апелляциялық шағым бере аласыз\. Соңғы күні: .*23/);
    assert.deepEqual(await complaintsIn(laid), [
      'claimant civil.appeal running 2026-12-23',
      'respondent civil.appeal running 2026-12-23',
    ]);
    assert.equal(await enterIntoForce(platform), 0);
    platform.clock.set('2026-12-23T18:59:00Z');
    await enterIntoForce(platform);
    assert.equal((await look(id)).state, 'announced');
    platform.clock.set('2026-12-23T19:05:00Z');
    await enterIntoForce(platform);
    assert.equal((await look(id)).inForceOn?.toString(), '2026-12-24');
    assert.equal((await getCase(platform.reads, laid.id)).stage, 'in_force');
    assert.deepEqual(await complaintsIn(laid), [
      'claimant civil.appeal expired 2026-12-23',
      'respondent civil.appeal expired 2026-12-23',
    ]);
    assert.match((await smsTo(laid.respondent, 'acts.act-in-force'))[0] ?? '', /акт заңды күшіне енді/);
    platform.clock.set('2026-11-23T04:00:00Z');
  });

  it('that was complained of in time does not come into force', async () => {
    const { platform, clerk, judge } = house;
    const laid = await inExamination();
    const id = await draft(laid, 'decision');
    await house.sign(id);
    await house.hear(laid);
    await announceAct(platform, judge, { id, version: (await look(id)).version });
    const complaint = async (day: string, by = clerk) =>
      await recordComplaint(platform, by, {
        ...{ id, version: (await look(id)).version, receivedOn: Temporal.PlainDate.from(day) },
      });
    await assert.rejects(complaint('2026-12-24'), refused('ACTS_COMPLAINT_TOO_LATE'));
    await assert.rejects(complaint('2026-11-22'), refused('ACTS_COMPLAINT_TOO_LATE'));
    await assert.rejects(complaint('2026-12-01', judge), refused('ACTS_NOT_ALLOWED'));
    await complaint('2026-12-23');
    assert.equal((await look(id)).standing, 'appealed');
    platform.clock.set('2027-01-20T04:00:00Z');
    await enterIntoForce(platform);
    assert.equal((await look(id)).state, 'announced');
    platform.clock.set('2026-11-23T04:00:00Z');
    const accepted = await draft(await house.layCase(), 'acceptance');
    await house.sign(accepted);
    await assert.rejects(
      recordComplaint(platform, clerk, {
        ...{ id: accepted, version: (await look(accepted)).version, receivedOn: Temporal.PlainDate.from('2026-11-23') },
      }),
      refused('ACTS_NOT_OUT'),
    );
  });

  it('once signed is changed by nobody, not by the owner of the tables either; a ruling corrects it', async () => {
    const { platform, judge } = house;
    const laid = await inExamination();
    const id = await draft(laid, 'decision');
    await house.sign(id);
    await assert.rejects(
      platform.owner.query(`update acts.act set parts = '{}' where id = $1`, [id]),
      /a signed act does not change/,
    );
    const { version, parts } = await look(id);
    await assert.rejects(saveDraft(platform, judge, { id, version, parts }), refused('ACTS_NOT_A_DRAFT'));
    await assert.rejects(draft(laid, 'correction', { corrects: id }), refused('ACTS_CORRECTED_MISSING'));
    await house.hear(laid);
    await announceAct(platform, judge, { id, version });
    await assert.rejects(draft(laid, 'correction', { corrects: newId() }), refused('ACTS_CORRECTED_MISSING'));
    const correction = await draft(laid, 'correction', { corrects: id });
    assert.match((await look(correction)).parts.descriptive, new RegExp(`Шешім, № ${laid.number}/1`));
    await house.sign(correction);
    assert.equal((await look(correction)).number, `${laid.number}/2`);
  });

  it('on the language changes the language of the case, in which the next act is written', async () => {
    const laid = await house.layCase();
    await house.platform.db.transact(house.judge, (tx) => changeStage(tx, laid.id, 'accepted'));
    const before = await draft(laid, 'preparation');
    const ruling = await draft(laid, 'language');
    await house.sign(ruling);
    assert.equal((await getCase(house.platform.reads, laid.id)).language, 'ru');
    const { rows } = await house.platform.owner.query(
      `select payload->'movesTo' as moved from platform.event
       where name = 'acts.act_announced.v1' and payload->>'actId' = $1`,
      [ruling],
    );
    assert.deepEqual(rows, [{ moved: null }], 'it moves the case nowhere, and says so');
    assert.equal((await look(await draft(laid, 'preparation'))).language, 'ru');
    const missing = (await getChecklist(house.platform.reads, house.judge.actor, before)).filter(({ isMet }) => !isMet);
    assert.ok(
      missing.some(({ key }) => key === 'language_of_case'),
      'a draft in the language of before is not signed',
    );
  });

  it('that does not exist, or has no judge, says so', async () => {
    const { platform, judge } = house;
    await assert.rejects(getAct(platform.reads, judge.actor, newId()), refused('ACTS_NOT_FOUND'));
    const laid = await house.layCase();
    await platform.owner.query(`update courts.staff_post set valid_to = '2026-01-01' where role = 'judge'`);
    try {
      await assert.rejects(draft(laid, 'acceptance'), refused('ACTS_NO_JUDGE'));
    } finally {
      await platform.owner.query(`update courts.staff_post set valid_to = null where role = 'judge'`);
    }
  });
});
