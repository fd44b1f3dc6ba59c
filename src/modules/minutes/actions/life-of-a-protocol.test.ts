import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { listFile } from '#modules/cases';
import { newId, type PersonId } from '#platform/ids';
import type { ProtocolId } from '../model/ids.ts';
import type { ProtocolItem } from '../model/protocol-form.ts';
import { findProtocolOf, listProtocolEditions, openProtocolPaper, protocolTimers } from '../queries/get-protocol.ts';
import { listRemarks } from '../queries/list-remarks.ts';
import { type MinutesHouse, minutesHouse, type SetHearing } from '../testing/index.ts';
import { askToSignProtocol } from './ask-to-sign-protocol.ts';
import { decideRemark } from './decide-remark.ts';
import { draftProtocol, saveProtocol } from './draft-protocol.ts';
import { prepareRemark } from './file-remark.ts';
import { readProtocol } from './read-protocol.ts';
import { recordProtocolSignature } from './record-protocol-signature.ts';
import { decideOnProtocol } from './say-of-sitting.ts';

let house: MinutesHouse;

before(async () => {
  house = await minutesHouse();
});

const protocol = async (set: SetHearing, act = house.secretary) => {
  const found = await findProtocolOf(house.platform.reads, act.actor, set.id);
  assert.ok(found);
  return found;
};
const text = async (set: SetHearing, item: ProtocolItem): Promise<string> =>
  (await protocol(set)).rows.flatMap((row) => (row.item === item ? [row.text] : [])).join(' | ');

/** A hearing that was recorded from ten minutes before now on, with its draft. */
async function drafted(given: Parameters<MinutesHouse['set']>[0] = {}): Promise<SetHearing> {
  const set = await house.set(given);
  const from = house.platform.clock.now();
  house.record([{ name: `${set.number} sound-1`, from, to: from.add({ hours: 1 }), sha256: 'c'.repeat(64) }]);
  await house.hold(set);
  await draftProtocol(house.platform, house.secretary, set.id);
  return set;
}

/** Writes what the draft left open. */
async function finished(set: SetHearing): Promise<void> {
  const { id, version, rows } = await protocol(set);
  const open = rows.filter((row) => row.text.includes('['));
  const texts = new Map(open.map((row) => [row.key, row.text.replace(/\[[^\]]*\]/g, 'түсіндірілді')]));
  await saveProtocol(house.platform, house.secretary, { id, version, texts });
}

const ask = async (set: SetHearing) => {
  const { id, version } = await protocol(set);
  return await askToSignProtocol(house.platform, house.secretary, { id, version, backTo: '/kk/desk' });
};

describe('the draft of a protocol', () => {
  it('of a recorded civil hearing holds the starred items, the file, and every mark with its moment', async () => {
    const set = await drafted();
    const { rows, checks, kind, language } = await protocol(set);
    assert.deepEqual([kind, language], ['short', 'kk']);
    assert.deepEqual(
      checks.map(({ item, point, isWritten }) => [item, point, isWritten]),
      [
        ['day_and_place', '282(2)(1)', true],
        ['times', '282(2)(2)', true],
        ['court', '282(2)(3)', true],
        ['case', '282(2)(4)', true],
        ['recording', '282(4)', true],
        ['appearance', '282(2)(6)', true],
        ['breaks', '282(2)(13-1)', true],
        // Only who was there knows what was explained.
        ['announcement', '282(2)(16)', false],
        ['finalised', '282(2)(18)', true],
      ],
    );
    assert.match(await text(set, 'recording'), /қамтылған файлдың атауы: .* sound-1/);
    assert.match(
      await text(set, 'court'),
      /Төрағалық етуші судья: Сынақбаева Ә\. Сот отырысының хатшысы: Хатшыбаева Д\./,
    );
    assert.match(
      await text(set, 'appearance'),
      /Талап қоюшы: Қасымова Айгүл: келді\. \| Жауапкер: «Дала» ЖШС: келді\./,
    );
    const marks = rows.filter(({ item }) => item === 'marks');
    assert.equal(marks.length, 8);
    assert.ok(marks.every(({ at, mark, file }) => at && mark && file?.endsWith('sound-1')));
  });

  it('of a hearing that was not recorded is a full one that names the reason', async () => {
    house.record([]);
    const set = await house.set();
    await house.hold(set);
    await draftProtocol(house.platform, house.secretary, set.id);
    const { kind, checks } = await protocol(set);
    assert.equal(kind, 'full');
    assert.equal(checks.length, 20);
    assert.match(await text(set, 'prosecutor'), /прокурор қатыспайды/);
    assert.match(await text(set, 'state_bodies'), /тартылған жоқ/);
    assert.match(await text(set, 'no_recording'), /Себебі: Жабдық жоқ\./);
    assert.match(
      await text(set, 'questions'),
      /Кімге: Жауапкер: «Дала» ЖШС\. Сұрақ: Қарызды мойындайсыз ба\? Жауап: \d\d:\d\d:\d\d–\d\d:\d\d:\d\d/,
    );
  });

  it('of a criminal case has the defendant’s data, the file and the time of each examination', async () => {
    const set = await drafted({
      kind: '1',
      language: 'ru',
      participants: [
        {
          role: 'accused',
          name: { kind: 'person', personId: newId<PersonId>(), surname: 'Айыптаев', givenName: 'Ерлан' },
        },
        { role: 'prosecutor', name: { kind: 'organisation', kk: 'Прокуратура', ru: 'Прокуратура' } },
      ],
    });
    const { checks } = await protocol(set);
    assert.deepEqual(
      checks.filter(({ isWritten }) => !isWritten).map(({ item }) => item),
      ['accused', 'announcement'],
    );
    assert.match(await text(set, 'accused'), /Айыптаев Ерлан\. Дата рождения: \[укажите\]/);
    assert.match(
      await text(set, 'examinations'),
      /Прокурор: Прокуратура\. Файл: .* sound-1\. Время: \d\d:\d\d:\d\d–\d\d:\d\d:\d\d/,
    );
    assert.match(await text(set, 'deliberation'), /не удалялся/);
  });

  it('of an offence case has the data of the person, of an administrative case the transcript or that it lacks', async () => {
    const offence = await drafted({
      kind: '3',
      participants: [
        { role: 'person_in_offence_case', name: { kind: 'person', surname: 'Бұзаев', givenName: 'Ер' } },
        { role: 'state_body', name: { kind: 'organisation', kk: 'Полиция басқармасы', ru: 'Управление полиции' } },
      ],
    });
    assert.match(await text(offence, 'offender'), /Бұзаев Ер\. Туған күні: \[жазыңыз\]\. ЖСН: \[жазыңыз\]/);
    const administrative = await drafted({ kind: '4', category: 'procurement' });
    assert.match(await text(administrative, 'transcript'), /мәтіндік жазбасы қоса берілген жоқ/);
    const { checks, form } = await protocol(administrative);
    assert.equal(form.norm, 'APPC RK');
    assert.ok(checks.some(({ item, point }) => item === 'transcript' && point === '147(1)'));
  });

  it('waits for the end, is made once, and is refused when the judge decided that there is none', async () => {
    const set = await house.set();
    await assert.rejects(draftProtocol(house.platform, house.secretary, set.id), { code: 'MINUTES_NOT_ENDED' });
    await house.hold(set);
    const [first, second] = await Promise.all([1, 2].map(() => draftProtocol(house.platform, house.secretary, set.id)));
    assert.equal(first, second);
    const other = await house.set();
    await decideOnProtocol(house.platform, house.judge, { hearingId: other.id, ground: 'nobody_came', isKept: false });
    await assert.rejects(draftProtocol(house.platform, house.secretary, other.id), {
      code: 'MINUTES_NO_PROTOCOL_KEPT',
    });
    await assert.rejects(draftProtocol(house.platform, house.clerk, other.id), { code: 'MINUTES_NOT_ALLOWED' });
  });

  it('keeps every edition, its moments, and what the law wants', async () => {
    const set = await drafted();
    const { id, version, rows } = await protocol(set);
    const mark = rows.find(({ item }) => item === 'marks');
    assert.ok(mark);
    const texts = new Map([
      [mark.key, ' Отырыс ашылды. '],
      [rows.at(-1)?.key ?? '', ''],
      ['times-0', ''],
    ]);
    const saved = { id, version, texts };
    assert.equal(await saveProtocol(house.platform, house.secretary, saved), version + 1);
    // The same form sent twice.
    assert.equal(await saveProtocol(house.platform, house.secretary, saved), version + 1);
    const stale = { id, version, texts: new Map([[mark.key, 'Басқа']]) };
    await assert.rejects(saveProtocol(house.platform, house.secretary, stale), { code: 'MINUTES_CHANGED_MEANWHILE' });
    const after = await protocol(set);
    assert.equal(after.rows.length, rows.length - 1);
    const changed = after.rows.find(({ key }) => key === mark.key);
    assert.deepEqual([changed?.text, changed?.at], ['Отырыс ашылды.', mark.at]);
    assert.equal(after.checks.find(({ item }) => item === 'times')?.isWritten, false);
    const editions = await listProtocolEditions(house.platform.reads, id);
    assert.deepEqual([editions.length, editions[0]?.rows.length], [1, rows.length]);
    const long = { id, version: after.version, texts: new Map([[mark.key, 'ә'.repeat(4_001)]]) };
    await assert.rejects(saveProtocol(house.platform, house.secretary, long), { code: 'MINUTES_WORDS_TOO_LONG' });
  });
});

describe('signing a protocol', () => {
  it('is refused while something that the law wants is open, and to who is no secretary', async () => {
    const set = await drafted();
    await assert.rejects(ask(set), { code: 'MINUTES_NOT_READY' });
    await finished(set);
    const { id, version } = await protocol(set);
    await assert.rejects(askToSignProtocol(house.platform, house.judge, { id, version, backTo: '/kk/desk' }), {
      code: 'MINUTES_NOT_ALLOWED',
    });
  });

  it('goes from the judge to the secretary, whose signature seals it and files it for everybody in the case', async () => {
    const set = await drafted();
    await finished(set);
    await house.sign(house.judge, await ask(set));
    const waiting = await protocol(set);
    assert.deepEqual([waiting.state, waiting.judgeSignedAt !== undefined], ['secretary', true]);
    assert.ok(waiting.secretarySigningId);
    const stale = { id: waiting.id, version: waiting.version, texts: new Map([['times-0', 'кейін']]) };
    await assert.rejects(saveProtocol(house.platform, house.secretary, stale), { code: 'MINUTES_SIGNED' });
    const party = house.party(set.claimant);
    await assert.rejects(protocol(set, party), { code: 'MINUTES_NOT_ALLOWED' });

    await house.sign(house.secretary, waiting.secretarySigningId);
    const sealed = await protocol(set, party);
    assert.equal(sealed.state, 'sealed');
    const [document] = (await listFile(house.platform.reads, house.secretary.actor, set.caseId)).filter(
      ({ kind }) => kind === 'protocol',
    );
    assert.deepEqual([document?.id, document?.sha256], [sealed.documentId, sealed.sha256]);
    assert.match(String(document?.title), /^Сот отырысының қысқаша хаттамасы$/);
    const paper = await openProtocolPaper(house.platform, party.actor, set.id);
    assert.equal(Buffer.from(paper.subarray(0, 5)).toString(), '%PDF-');
    for (const change of [`rows = '[]'`, `state = 'draft'`, 'sealed_at = null'])
      await assert.rejects(
        house.platform.owner.query(`update minutes.protocol set ${change} where id = '${sealed.id}'`),
        /does not change/,
      );
    await assert.rejects(
      house.platform.owner.query(`delete from minutes.protocol where id = '${sealed.id}'`),
      /does not change/,
    );
  });

  it('begins anew when the words change while the judge is asked', async () => {
    const set = await drafted();
    await finished(set);
    const first = await ask(set);
    const { id, version } = await protocol(set);
    await saveProtocol(house.platform, house.secretary, {
      id,
      version,
      texts: new Map([
        ['marks-0', 'x'],
        ['times-0', 'Уақыты: 10:00–11:00'],
      ]),
    });
    assert.equal((await protocol(set)).state, 'draft');
    const second = await ask(set);
    assert.notEqual(first, second);
    await assert.rejects(house.sign(house.judge, first));
    assert.equal((await protocol(set)).state, 'judge');
  });

  it('waits for the secretary when the signature of the judge is told once more', async () => {
    const set = await drafted();
    await finished(set);
    await house.sign(house.judge, await ask(set));
    const { id, sha256 = '' } = await protocol(set);
    await recordProtocolSignature(house.platform, id, sha256);
    assert.equal((await protocol(set)).state, 'secretary');
  });

  it('ignores a signature over a protocol that is not there', async () => {
    await recordProtocolSignature(house.platform, newId<ProtocolId>(), 'd'.repeat(64));
  });
});

describe('terms of a protocol', () => {
  const lastDay = async (set: SetHearing, what: string, readAt?: Temporal.Instant): Promise<string> => {
    const found = await protocol(set);
    const ended = Temporal.Instant.from('2026-11-23T06:00:00Z');
    const timers = await protocolTimers(house.platform.reads, found, ended, readAt);
    const deadline = timers.find((one) => one.what === what)?.deadline;
    return deadline?.state === 'running' ? deadline.lastDay.toString() : 'none';
  };

  it('are three working days to make it, ten for a complex case, in a criminal case five days of the calendar', async () => {
    const civil = await drafted();
    assert.equal(await lastDay(civil, 'making'), '2026-11-26');
    const { id, version } = await protocol(civil);
    await saveProtocol(house.platform, house.secretary, { id, version, texts: new Map(), isComplex: true });
    assert.equal(await lastDay(civil, 'making'), '2026-12-07');
    const criminal = await drafted({ kind: '1', category: 'fraud' });
    assert.equal(await lastDay(criminal, 'making'), '2026-11-30');
    const offence = await drafted({ kind: '3', category: 'petty_hooliganism' });
    assert.equal(await lastDay(offence, 'making'), '2026-11-26');
  });

  it('run on from the seal: five working days to read it, three after the reading to remark', async () => {
    const set = await drafted();
    await finished(set);
    house.platform.clock.set('2026-11-24T05:00:00Z');
    await house.sign(house.judge, await ask(set));
    const { secretarySigningId } = await protocol(set);
    assert.ok(secretarySigningId);
    await house.sign(house.secretary, secretarySigningId);
    assert.equal(await lastDay(set, 'reading'), '2026-12-01');
    assert.equal(await lastDay(set, 'remarks'), '2026-12-04');
    assert.equal(await lastDay(set, 'remarks', Temporal.Instant.from('2026-11-25T05:00:00Z')), '2026-11-30');
  });
});

describe('remarks on a protocol', () => {
  const backTo = '/kk/cabinet';

  /** Signed by both on Tuesday, 24 November. */
  async function sealed(given: Parameters<MinutesHouse['set']>[0] = {}): Promise<SetHearing> {
    house.platform.clock.set('2026-11-24T05:00:00Z');
    const set = await drafted(given);
    await finished(set);
    await house.sign(house.judge, await ask(set));
    const { secretarySigningId } = await protocol(set);
    assert.ok(secretarySigningId);
    await house.sign(house.secretary, secretarySigningId);
    return set;
  }
  const remark = (set: SetHearing, words: string, act = house.party(set.claimant)) =>
    prepareRemark(house.platform, act, { hearingId: set.id, words, backTo });
  const remarks = async (set: SetHearing, act = house.secretary) =>
    await listRemarks(house.platform.reads, act.actor, await protocol(set));

  it('are filed by the signature of who takes part, decided by the judge, and both are in the file', async () => {
    const set = await sealed();
    const party = house.party(set.claimant);
    house.letSign(set.claimant, 'Қасымова');
    const signing = await remark(set, 'Куәнің айғағы толық жазылмаған.', party);
    assert.deepEqual([(await remarks(set)).length, (await remarks(set, party)).length], [0, 1]);
    await house.sign(party, signing);
    const [filed] = await remarks(set);
    assert.ok(filed?.filedAt);
    assert.equal(filed.decideBy?.state === 'running' && filed.decideBy.lastDay.toString(), '2026-12-01');
    const said = { id: filed.id, decision: 'rejected', words: '', backTo } as const;
    await assert.rejects(decideRemark(house.platform, house.secretary, said), { code: 'MINUTES_NOT_ALLOWED' });
    await assert.rejects(decideRemark(house.platform, house.judge, said), { code: 'MINUTES_REASONS_MISSING' });
    await assert.rejects(decideRemark(house.platform, house.judge, { ...said, decision: 'x' as never }), {
      code: 'MINUTES_DECISION_MISSING',
    });
    const reasoned = { ...said, words: 'Айғақ жазбада толық.' };
    const decision = await decideRemark(house.platform, house.judge, reasoned);
    assert.equal((await remarks(set, party))[0]?.decision, undefined);
    await house.sign(house.judge, decision);
    const [decided] = await remarks(set, party);
    assert.deepEqual(
      [decided?.state, decided?.decision, decided?.decisionWords],
      [...['decided', 'rejected', 'Айғақ жазбада толық.']],
    );
    await assert.rejects(decideRemark(house.platform, house.judge, reasoned), { code: 'MINUTES_REMARK_DECIDED' });
    const file = await listFile(house.platform.reads, house.secretary.actor, set.caseId);
    assert.deepEqual(
      file.map(({ kind }) => kind),
      ['protocol', 'hearing_seal', 'remark', 'ruling'],
    );
    for (const change of [`words = 'x'`, `decision = 'certified'`])
      await assert.rejects(
        house.platform.owner.query(`update minutes.remark set ${change} where id = '${filed.id}'`),
        /does not change/,
      );
  });

  it('are certified by a resolution without reasons in a civil case', async () => {
    const set = await sealed();
    house.letSign(set.claimant, 'Қасымова');
    const party = house.party(set.claimant);
    await house.sign(party, await remark(set, 'Уақыты қате', party));
    const [filed] = await remarks(set);
    assert.ok(filed);
    const said = { id: filed.id, decision: 'certified', words: '', backTo } as const;
    await house.sign(house.judge, await decideRemark(house.platform, house.judge, said));
    const file = await listFile(house.platform.reads, house.secretary.actor, set.caseId);
    assert.equal(file.at(-1)?.kind, 'resolution');
  });

  it('come in time: until the third working day after the reading, or after the last day of reading', async () => {
    const set = await sealed();
    await assert.rejects(remark(set, ''), { code: 'MINUTES_REMARK_EMPTY' });
    await assert.rejects(remark(set, 'ә'.repeat(4_001)), { code: 'MINUTES_WORDS_TOO_LONG' });
    await assert.rejects(remark(set, 'бөтен', house.party(newId<PersonId>())), { code: 'MINUTES_NOT_ALLOWED' });
    // Nobody has read it: five working days to read, then three.
    house.platform.clock.set('2026-12-04T18:59:59Z');
    await remark(set, 'Соңғы күнгі ескерту');
    house.platform.clock.set('2026-12-04T19:00:00Z');
    await assert.rejects(remark(set, 'Кешіккен ескерту'), { code: 'MINUTES_REMARK_TOO_LATE' });
    const other = await sealed();
    house.platform.clock.set('2026-11-25T05:00:00Z');
    await readProtocol(house.platform, house.party(other.claimant), other.id);
    house.platform.clock.set('2026-11-26T05:00:00Z');
    // A second look does not move the term.
    const { readAt } = await readProtocol(house.platform, house.party(other.claimant), other.id);
    assert.equal(readAt?.toString(), '2026-11-25T05:00:00Z');
    house.platform.clock.set('2026-11-30T19:00:00Z');
    await assert.rejects(remark(other, 'Кешіккен ескерту'), { code: 'MINUTES_REMARK_TOO_LATE' });
  });

  it('wait for the seal', async () => {
    const set = await drafted();
    await assert.rejects(remark(set, 'Ерте'), { code: 'MINUTES_NOT_ALLOWED' });
    await assert.rejects(remark(set, 'Ерте', house.secretary), { code: 'MINUTES_NOT_SIGNED' });
  });
});
