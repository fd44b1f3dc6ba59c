import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { RegisteredPerson } from '#modules/egov';
import { listContacts } from '#modules/notices';
import type { Principal } from '#platform/http';
import type { PersonId } from '#platform/ids';
import type { Iin } from '../model/identity-number.ts';
import { authenticate } from '../queries/authenticate.ts';
import { getOwnAccount } from '../queries/get-own-account.ts';
import { findPersonByIin } from '../queries/get-person.ts';
import {
  browser,
  type IdentityHouse,
  identityHouse,
  inventedPerson,
  openCabinet,
  visitorAct,
  visitorActs,
} from '../testing/index.ts';
import { askRegisters } from './ask-registers.ts';
import { confirmAtCounter } from './confirm-at-counter.ts';
import { signIn } from './sign-in.ts';

const courtCode = '7517';

describe('an account becomes the person’s', () => {
  let house: IdentityHouse;
  let clerk: Principal;
  let phones = 0;
  const phoneOf = (): string => {
    phones += 1;
    return `+77020000${String(phones).padStart(3, '0')}`;
  };
  const known = ({ iin, surname, given: givenName, patronymic, birthDate }: RegisteredPerson) => ({
    iin: iin as Iin,
    surname,
    givenName,
    patronymic,
    birthDate,
  });
  const codeAtCounter = async (principal: Principal): Promise<string> =>
    String((await getOwnAccount(house.platform.reads, principal)).counterCode);
  const confirm = (by: Principal, person: RegisteredPerson, counterCode: string) =>
    confirmAtCounter(house.platform, visitorActs, by, { courtCode, person: known(person), counterCode });

  before(async () => {
    house = await identityHouse();
    const staff = await openCabinet(house, { person: inventedPerson(), phone: phoneOf(), isOwn: true });
    clerk = { ...staff, posts: [{ courtCode, role: 'registry_clerk' }] };
  });

  it('at the counter, by the code on the visitor’s own screen', async () => {
    const person = inventedPerson();
    const liar = await openCabinet(house, { person, phone: phoneOf(), isOwn: false, password: 'мен бірінші келдім' });
    const visitor = await openCabinet(house, { person, phone: phoneOf(), isOwn: false, password: 'куәлігім қолымда' });
    assert.deepEqual([liar.isConfirmed, visitor.isConfirmed], [false, false]);
    const code = await codeAtCounter(visitor);
    assert.equal(await confirm(clerk, person, `${code.slice(0, 4)} ${code.slice(4)}`), visitor.accountId);
    const holder = await findPersonByIin(house.platform.reads, person.iin);
    const { rows } = await house.platform.owner.query<{ id: string; person_id: PersonId; confirmed_by: string | null }>(
      'select id, person_id, confirmed_by from identity.account where identifier = $1 order by opened_at',
      [person.iin],
    );
    assert.deepEqual(
      rows.map((row) => [row.id, row.person_id, row.confirmed_by]),
      [
        [liar.accountId, liar.personId, null],
        [visitor.accountId, holder?.id, 'counter'],
      ],
    );
    const contacts = await listContacts(house.platform.reads, holder?.id as PersonId);
    assert.deepEqual(
      contacts.flatMap(({ proofs }) => proofs.map(({ by }) => by)),
      ['clerk'],
    );
    await assert.rejects(confirm(clerk, person, code), { code: 'IDENTITY_COUNTER_CODE_UNKNOWN' });
  });

  it('by nobody who may not: not a judge, not another court, not a clerk for himself', async () => {
    const person = inventedPerson();
    const visitor = await openCabinet(house, { person, phone: phoneOf(), isOwn: false });
    const code = await codeAtCounter(visitor);
    const judge = { ...clerk, posts: [{ courtCode, role: 'judge' }] };
    const elsewhere = { ...clerk, posts: [{ courtCode: '7527', role: 'registry_clerk' }] };
    const himself = { ...visitor, posts: clerk.posts };
    for (const by of [judge, elsewhere, himself, visitor]) {
      await assert.rejects(confirm(by, person, code), { code: 'IDENTITY_NOT_ALLOWED' });
    }
  });

  it('and a holder who has lost the way in takes the old account over by proving the IIN once more', async () => {
    const person = inventedPerson();
    const [oldPhone, newPhone] = [phoneOf(), phoneOf()];
    const first = await openCabinet(house, { person, phone: oldPhone, isOwn: true, password: 'ескі құпия сөз' });
    const from = browser('old computer');
    const old = await signIn(house.platform, visitorAct(), {
      identifier: person.iin,
      password: 'ескі құпия сөз',
      from,
    });
    const second = await openCabinet(house, { person, phone: newPhone, isOwn: true, password: 'мүлде жаңа сөз' });
    assert.deepEqual([second.accountId, second.personId], [first.accountId, first.personId]);
    assert.equal(await authenticate(house.platform, old.token), undefined);
    const bad = signIn(house.platform, visitorAct(), { identifier: person.iin, password: 'ескі құпия сөз', from });
    await assert.rejects(bad, { code: 'IDENTITY_SIGN_IN_REFUSED' });
    const { rows } = await house.platform.owner.query<{ address: string }>(
      `select d.address from notices.delivery d join notices.notice n on n.id = d.notice_id
       where n.template = 'identity.password-changed' and n.person_id = $1`,
      [first.personId],
    );
    assert.deepEqual(
      rows.map(({ address }) => address),
      [oldPhone],
    );
  });

  it('later, when a register that was silent answers', async () => {
    const person = inventedPerson();
    house.registers.isSilent = true;
    const claim = await openCabinet(house, { person, phone: phoneOf(), isOwn: true });
    assert.equal(claim.isConfirmed, false);
    await assert.rejects(askRegisters(house.platform, claim.accountId), { code: 'EGOV_REGISTER_SILENT' });
    house.registers.isSilent = false;
    await askRegisters(house.platform, claim.accountId);
    assert.equal((await getOwnAccount(house.platform.reads, claim)).isConfirmed, true);
  });

  it('not when the number is somebody else’s or unknown, nor when the person is dead: the cabinet says why', async () => {
    const answerFor = async (change: (phone: string, person: RegisteredPerson) => void): Promise<unknown> => {
      const [person, phone] = [inventedPerson(), phoneOf()];
      const claim = await openCabinet(house, { person, phone, isOwn: false });
      change(phone, person);
      await askRegisters(house.platform, claim.accountId);
      return (await getOwnAccount(house.platform.reads, claim)).registerAnswer;
    };
    assert.equal(await answerFor(() => undefined), 'other');
    assert.equal(await answerFor((phone) => house.registers.numbers.delete(phone)), 'unknown');
    const die = (phone: string, person: RegisteredPerson): void => {
      house.registers.numbers.set(phone, person.iin);
      house.registers.people.set(person.iin, { ...person, isAlive: false });
    };
    assert.equal(await answerFor(die), 'no-person');
  });
});
