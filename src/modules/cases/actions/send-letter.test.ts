import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { registerPerson, setPassword, signIn } from '#modules/identity';
import { browser, type IdentityHouse, identityHouse, inventedPerson, visitorAct } from '#modules/identity/testing';
import type { Act, Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { runJobs } from '#testing';
import {
  changeStage,
  fileDocument,
  getLetter,
  inviteParty,
  type LetterId,
  listLetters,
  listTerms,
  postLetter,
  printLetter,
  readCaseFile,
  settleLetter,
} from '../index.ts';
import { casesModule } from '../module.ts';
import { caseAtCourt, clerkOf, partyOf } from '../testing/index.ts';

describe('a letter to a party whom no proved contact reaches', () => {
  let house: IdentityHouse;
  const clerk = clerkOf();
  const person = inventedPerson('Сейітов', 'Нұрлан');
  const act = (actor: Actor = clerk): Act => ({ actor, action: 'cases.test' });
  const as = <T>(work: (tx: Tx) => Promise<T>, actor: Actor = clerk): Promise<T> =>
    house.platform.db.transact(act(actor), work);
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  const letters = async () => await listLetters(house.platform.reads, clerk, '7517');

  /** A case whose respondent the register of persons knows. */
  const suit = async (phones: readonly string[] = []) => {
    const { iin, surname, given: givenName, birthDate } = person;
    const respondent = await as((tx) => registerPerson(tx, { iin, surname, givenName, birthDate }));
    const name = { kind: 'person', personId: respondent, surname, givenName } as const;
    const claimant = { kind: 'person', personId: newId<never>(), surname: 'Қасымова', givenName: 'Айгүл' } as const;
    const made = await caseAtCourt(house.platform, {
      participants: [
        { role: 'claimant', name: claimant },
        { role: 'respondent', name },
      ],
    });
    const claim = await as((tx) => fileDocument(tx, made.paper()));
    await as((tx) => inviteParty(tx, { caseId: made.id, participantId: made.respondent.participantId, phones }));
    await work();
    return { ...made, claim, personId: respondent };
  };

  const work = async () => {
    await house.work();
    const sending = { name: 'notices.send-delivery', run: async () => undefined };
    await runJobs(house.platform, [...(casesModule(house.platform).jobs ?? []), sending]);
  };

  beforeEach(async () => {
    house = await identityHouse();
    house.platform.db.subscribe(
      (casesModule(house.platform).jobs ?? []).flatMap(({ subscription }) => (subscription ? [subscription] : [])),
    );
    await house.platform.owner.query(`insert into courts.court (code, region_code, level, kind, name_kk, name_ru, name_en,
      short_kk, short_ru, short_en, valid_from, source, verified) values
      ('7517', '75', 'district', 'civil', 'Аудандық сот', 'Районный суд', 'District court', 'Сот', 'Суд', 'Court', '2026-01-01', 'test', true)`);
  });

  it('is not needed when the register proves the number: the party gets a password and is told in plain words', async () => {
    const phone = '+77011234567';
    house.registers.numbers.set(phone, person.iin);
    const { personId } = await suit([phone]);
    assert.deepEqual(await letters(), []);
    assert.match((await house.codeSentTo(phone)) ?? '', /^\d{12}$/);
    const { rows } = await house.platform.owner.query(
      `select d.body from notices.notice n join notices.delivery d on d.notice_id = n.id
       where n.template = 'cases.party-told' and n.person_id = $1`,
      [personId],
    );
    assert.match(rows[0]?.body, /Сізге қатысты сотқа талап қою арызы түсті\. Сіз — жауапкер\. Іс № 7517-26-00-2\/1/);
  });

  it('goes from the printer to the post and serves the claim on the day of delivery, from which the term runs', async () => {
    const { id, paper, respondent } = await suit(['+77010000000']);
    await as((tx) => changeStage(tx, id, 'accepted'));
    const [letter] = await letters();
    assert.ok(letter);
    assert.equal(letter.state, 'to_print');
    const pdf = await printLetter(house.platform, act(), { id: letter.id, address: 'Алматы, Абай 1' });
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-');
    await as((tx) => postLetter(tx, { id: letter.id, on: day('2026-11-23'), number: 'KZ123' }));
    house.platform.clock.advance({ hours: 72 });
    const slip = await as((tx) => fileDocument(tx, paper({ kind: 'proof_of_service', from: 'court' })));
    const end = { id: letter.id, outcome: 'delivered', on: day('2026-11-25') } as const;
    await assert.rejects(
      as((tx) => settleLetter(tx, end)),
      refused('CASES_PROOF_MISSING'),
    );
    await as((tx) => settleLetter(tx, { ...end, proofDocumentId: slip }));
    const response = (await listTerms(house.platform.reads, id)).find(({ rule }) => rule === 'civil.response');
    assert.deepEqual(
      [response?.participantId, response?.from.toString(), response?.lastDay?.toString()],
      [respondent.participantId, '2026-11-25', '2026-12-09'],
    );
    const { services } = await readCaseFile(house.platform.reads, clerk, id);
    assert.deepEqual(
      services.map(({ way, proof, proofDocumentId }) => [way, proof, proofDocumentId]),
      [['paper', 'KZ123', slip]],
    );
  });

  it('carries a code that opens the party’s confirmed account once; the code is kept nowhere', async () => {
    const { personId, id } = await suit();
    const [letter] = await letters();
    assert.ok(letter);
    const printed: string[] = [];
    const printer = {
      ...house.platform.printer,
      print: async ({ data }: { data: unknown }) => remember(data, printed),
    };
    await printLetter({ ...house.platform, printer } as never, act(), { id: letter.id, address: 'Алматы' });
    const code = printed[0]?.replaceAll(' ', '') ?? '';
    assert.match(code, /^\d{12}$/);
    const { rows } = await house.platform.owner.query(
      'select row_to_json(l)::text as row from cases.letter l union all select details::text from audit.entry',
    );
    assert.ok(rows.every(({ row }) => !row.includes(code)));
    const open = (from = browser('phone')) =>
      signIn(house.platform, visitorAct(), { identifier: person.iin, password: code, from });
    const { token, next } = await open();
    assert.equal(next, 'set-password');
    await assert.rejects(open(browser('other')), refused('IDENTITY_SIGN_IN_REFUSED'));
    await setPassword(house.platform, visitorAct(), {
      token,
      password: 'жеті қабат көк аспан',
      from: browser('phone'),
    });
    await assert.rejects(open(), refused('IDENTITY_SIGN_IN_REFUSED'));
    assert.equal((await readCaseFile(house.platform.reads, partyOf(personId), id)).own.length, 1);
    const again = await printLetter({ ...house.platform, printer } as never, act(), {
      id: letter.id,
      address: 'Алматы',
    });
    assert.equal(again.length, 0);
    assert.equal(printed[1], '');
  });

  it('keeps the order of its steps and the borders of its days', async () => {
    await suit();
    const [letter] = await letters();
    assert.ok(letter);
    const { id } = letter;
    const post = (on: string, number = 'KZ1') => as((tx) => postLetter(tx, { id, on: day(on), number }));
    await assert.rejects(post('2026-11-23'), refused('CASES_LETTER_NOT_PRINTED'));
    await assert.rejects(printLetter(house.platform, act(), { id, address: ' ' }), refused('CASES_ADDRESS_EMPTY'));
    await printLetter(house.platform, act(), { id, address: 'Алматы' });
    await assert.rejects(post('2026-11-22'), refused('CASES_LETTER_DAY'));
    await assert.rejects(post('2026-11-24'), refused('CASES_LETTER_DAY'));
    await assert.rejects(post('2026-11-23', ' '), refused('CASES_POSTING_NUMBER_EMPTY'));
    const end = { id, outcome: 'returned', on: day('2026-11-23') } as const;
    await assert.rejects(
      as((tx) => settleLetter(tx, end)),
      refused('CASES_LETTER_NOT_POSTED'),
    );
    await post('2026-11-23');
    await assert.rejects(printLetter(house.platform, act(), { id, address: 'Алматы' }), refused('CASES_LETTER_POSTED'));
    await as((tx) => settleLetter(tx, end));
    await assert.rejects(
      as((tx) => settleLetter(tx, end)),
      refused('CASES_LETTER_SETTLED'),
    );
    assert.equal((await getLetter(house.platform.reads, clerk, id)).state, 'returned');
  });

  it('is nobody’s but the registry’s of its court', async () => {
    await suit();
    const [letter] = await letters();
    assert.ok(letter);
    for (const actor of [clerkOf('6294'), partyOf(newId())] as const) {
      await assert.rejects(getLetter(house.platform.reads, actor, letter.id), refused('CASES_LETTER_NOT_FOUND'));
      await assert.rejects(listLetters(house.platform.reads, actor, '7517'), refused('CASES_NOT_ALLOWED'));
      await assert.rejects(
        printLetter(house.platform, act(actor), { id: letter.id, address: 'Алматы' }),
        refused('CASES_NOT_ALLOWED'),
      );
    }
    await assert.rejects(
      as((tx) => settleLetter(tx, { id: newId<LetterId>(), outcome: 'returned', on: day('2026-11-23') })),
      refused('CASES_LETTER_NOT_FOUND'),
    );
  });
});

function remember(data: unknown, printed: string[]): Uint8Array {
  printed.push(String((data as { code: string | null }).code ?? ''));
  return new Uint8Array();
}
