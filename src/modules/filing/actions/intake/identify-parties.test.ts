import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import { findCaseByNumber, listParticipants } from '#modules/cases';
import { inventedPerson } from '#modules/identity/testing';
import type { Principal } from '#platform/http';
import { type FilingHouse, type IntakeDesk, intakeDesk, staff } from '../../testing/index.ts';
import { identifyParties } from './identify-parties.ts';

describe('a party whose register is silent', () => {
  let desk: IntakeDesk;
  let house: FilingHouse;
  let filer: Principal;
  before(async () => {
    desk = await intakeDesk();
    ({ house, filer } = desk);
  });

  const person = () => {
    const one = inventedPerson('Досов', 'Ерлан');
    house.registers.people.set(one.iin, one);
    return one;
  };
  const register = async (number: string) => {
    house.registers.isSilent = true;
    const id = await desk.send({
      ...{ 'respondent.unknownNumber': '', 'respondent.surname': 'Досев', 'respondent.givenName': 'Ерлан' },
      'respondent.number': number,
    });
    const caseNumber = await desk.register(staff(), id);
    const found = await findCaseByNumber(house.platform.reads, caseNumber);
    assert.ok(found);
    return found.id;
  };
  const respondentOf = async (caseId: Parameters<typeof listParticipants>[1]) =>
    (await listParticipants(house.platform.reads, caseId)).find(({ role }) => role === 'respondent')?.name;
  const left = async (caseId: string) => {
    const asked = await house.platform.owner.query(
      `select 1 from identity.party_invitation i join cases.participant p on p.id::text = i.subject_id
       where p.case_id = $1 and p.role = 'respondent'`,
      [caseId],
    );
    const letters = await house.platform.owner.query('select 1 from cases.letter where case_id = $1', [caseId]);
    return { asked: asked.rows.length, letters: letters.rows.length };
  };
  /** The question that waits, and the same job once more, as after a kill. */
  const askAgain = async (): Promise<void> => {
    const asked = desk.questions.shift();
    assert.ok(asked);
    await identifyParties(house.platform, asked);
    await desk.work();
    await identifyParties(house.platform, asked);
    await desk.work();
    desk.questions.splice(1);
  };
  afterEach(() => {
    house.registers.isSilent = false;
  });

  it('is entered as it was typed, waits without a letter, and is asked in by its true name when the register answers', async () => {
    const { iin } = person();
    const caseId = await register(iin);
    assert.deepEqual(await left(caseId), { asked: 0, letters: 0 });
    await askAgain();
    assert.deepEqual(await left(caseId), { asked: 0, letters: 0 });
    house.registers.isSilent = false;
    await askAgain();
    const name = await respondentOf(caseId);
    assert.ok(name?.kind === 'person' && name.personId !== undefined);
    assert.equal(name.surname, 'Досов');
    assert.deepEqual(await left(caseId), { asked: 1, letters: 0 });
    assert.equal(desk.questions.length, 0);
  });

  it('gets a letter when the register answers that it does not know it', async () => {
    const { iin } = person();
    const caseId = await register(iin);
    house.registers.people.delete(iin);
    house.registers.isSilent = false;
    await askAgain();
    assert.deepEqual(await left(caseId), { asked: 0, letters: 1 });
  });

  it('gets a letter after a working day of silence, and is asked about no more', async () => {
    const { iin } = person();
    const caseId = await register(iin);
    for (let tries = 0; tries < 8; tries += 1) await askAgain();
    assert.deepEqual(await left(caseId), { asked: 0, letters: 1 });
    assert.equal(desk.questions.length, 0);
    const name = await respondentOf(caseId);
    assert.ok(name?.kind === 'person' && name.personId === undefined);
  });

  it('stays unnamed when the register calls it the other side', async () => {
    const { iin } = person();
    const caseId = await register(iin);
    const { rows } = await house.platform.owner.query('select iin from identity.person where id = $1', [
      filer.personId,
    ]);
    await house.platform.owner.query(
      `update filing.party set party = jsonb_set(party::jsonb, '{number}', to_jsonb($2::text)) where role = 'respondent'
       and filing_id in (select id from filing.filing where case_id = $1)`,
      [caseId, rows[0].iin],
    );
    house.registers.isSilent = false;
    await askAgain();
    assert.deepEqual(await left(caseId), { asked: 0, letters: 1 });
  });
});
