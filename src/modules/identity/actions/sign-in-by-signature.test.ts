import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { signerOf } from '#modules/signatures';
import { issueCertificate, type SignatureHouse, signAs, signatureHouse } from '#modules/signatures/testing';
import { isHouseError } from '#platform/errors';
import {
  authenticate,
  beginSignatureSignIn,
  confirmBySignature,
  findPersonByIin,
  getExpectedSigner,
  signInBySignature,
  signInWithDemoKey,
} from '../index.ts';
import {
  browser,
  type IdentityHouse,
  identityHouse,
  inventedPerson,
  openCabinet,
  principalOf,
  visitorAct,
} from '../testing/index.ts';
import { openDemoAccount } from './demo.ts';

const house: IdentityHouse = await identityHouse();
const { platform, registers } = house;
let signatures: SignatureHouse;

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const HEAD = ['1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'];
const MAY_SIGN = ['1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.2'];
const EMPLOYEE = ['1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.5'];

type Asked = Parameters<typeof issueCertificate>[2];

const signedIn = async (asked: Asked, name: string, as?: 'person' | 'organisation') => {
  const from = browser(name);
  const { text } = beginSignatureSignIn(platform, from);
  const cms = await signAs(await issueCertificate(platform, signatures, asked), text, { isAttached: true });
  return await signInBySignature(platform, visitorAct(), { cms, from, lang: 'kk', as });
};
const who = async ({ token }: { token: string }) => await principalOf(house, token);

before(async () => {
  signatures = await signatureHouse(platform);
});

describe('signing in by signature', () => {
  it('opens a confirmed account for the IIN with the name that the register knows', async () => {
    const person = inventedPerson('Үлгілі', 'Әсел', 'Серікқызы');
    registers.people.set(person.iin, person);
    const signed = await signedIn({ iin: person.iin }, 'first');
    assert.equal(signed.next, 'open');
    const principal = await who(signed);
    assert.deepEqual([principal.isConfirmed, principal.kind], [true, 'person']);
    assert.equal((await findPersonByIin(platform.reads, person.iin))?.name?.surname, 'Үлгілі');
    const again = await who(await signedIn({ iin: person.iin }, 'second'));
    assert.equal(again.accountId, principal.accountId);
  });

  it('with a silent register takes the name from the certificate, written as people write it', async () => {
    const { iin } = inventedPerson();
    registers.isSilent = true;
    const principal = await who(await signedIn({ iin }, 'silent'));
    registers.isSilent = false;
    assert.equal(principal.displayName, 'Сәрсенов А.');
  });

  it('opens one account when two browsers come at once', async () => {
    const { iin } = inventedPerson();
    const both = await Promise.all([signedIn({ iin }, 'left'), signedIn({ iin }, 'right')]);
    const [left, right] = await Promise.all(both.map(who));
    assert.equal(left?.accountId, right?.accountId);
  });

  it('leaves a stranger’s claim to the IIN what it is', async () => {
    const person = inventedPerson();
    const claim = await openCabinet(house, { person, phone: '+77010000001', isOwn: false });
    const owner = await who(await signedIn({ iin: person.iin }, 'owner'));
    assert.notEqual(owner.accountId, claim.accountId);
    assert.equal(owner.isConfirmed, true);
  });

  it('asks staff for the second factor all the same', async () => {
    const person = inventedPerson();
    registers.people.set(person.iin, person);
    const { personId } = await who(await signedIn({ iin: person.iin }, 'judge'));
    house.posts.set(personId, [{ courtCode: '7517', role: 'judge' }]);
    const signed = await signedIn({ iin: person.iin }, 'judge');
    assert.equal(signed.next, 'second-factor');
    const principal = await authenticate(platform, signed.token);
    assert.deepEqual([principal?.posts, principal?.mustGiveSecondFactor], [[], true]);
  });

  it('replayed is refused', async () => {
    const from = browser('replay');
    const { text } = beginSignatureSignIn(platform, from);
    const cms = await signAs(await issueCertificate(platform, signatures), text, { isAttached: true });
    await signInBySignature(platform, visitorAct(), { cms, from, lang: 'kk' });
    const call = signInBySignature(platform, visitorAct(), { cms, from, lang: 'kk' });
    await assert.rejects(call, refused('SIGNATURES_CHALLENGE_USED'));
  });

  it('too often from one network waits', async () => {
    const from = browser('flood');
    const given = { cms: new Uint8Array([0]), from, lang: 'kk' } as const;
    for (let tries = 0; tries < 10; tries += 1) {
      await assert.rejects(signInBySignature(platform, visitorAct(), given), refused('SIGNATURES_MALFORMED'));
    }
    await assert.rejects(signInBySignature(platform, visitorAct(), given), refused('IDENTITY_TOO_MANY_ATTEMPTS'));
  });

  it('works in the demo with the key of an invented person', async () => {
    const person = { ...inventedPerson('Демоұлы'), givenName: 'Дәулет' };
    const { personId } = await platform.db.transact(
      { actor: { kind: 'system', name: 'demo' }, action: 'demo' },
      async (tx) => await openDemoAccount(platform, tx, { person }),
    );
    platform.ports.plug(signerOf, getExpectedSigner);
    const signed = await signInWithDemoKey(platform, visitorAct(), { personId, from: browser('demo'), lang: 'kk' });
    assert.equal((await who(signed)).personId, personId);
  });
});

describe('an organisation', () => {
  const bin = '990140000017';
  const organisation = '«ҮЛГІ» ЖШС';

  it('is opened by its head and then entered by whoever may sign for it', async () => {
    const { iin } = inventedPerson();
    const stranger = signedIn({ iin, bin, organisation, roles: MAY_SIGN }, 'org0');
    await assert.rejects(stranger, refused('IDENTITY_NOT_HEAD'));
    const opened = await who(await signedIn({ iin, bin, organisation, roles: HEAD }, 'org1'));
    assert.deepEqual([opened.kind, opened.isConfirmed, opened.displayName], ['organisation', true, organisation]);
    const entered = await who(await signedIn({ iin: inventedPerson().iin, bin, roles: MAY_SIGN }, 'org2'));
    assert.equal(entered.personId, opened.personId);
    assert.deepEqual(await getExpectedSigner(platform.reads, opened.personId), {
      ...{ kind: 'organisation', bin, name: organisation },
      head: { iin, name: (await findPersonByIin(platform.reads, iin))?.name },
    });
  });

  it('is not entered by an employee, whose certificate opens his own cabinet', async () => {
    const asked = { iin: inventedPerson().iin, bin, organisation, roles: EMPLOYEE };
    assert.equal((await who(await signedIn(asked, 'employee'))).kind, 'person');
    const call = signedIn(asked, 'employee', 'organisation');
    await assert.rejects(call, refused('IDENTITY_NO_ORGANISATION_IN_CERTIFICATE'));
  });

  it('lets its head into his own cabinet when he says so', async () => {
    const asked = { iin: inventedPerson().iin, bin, organisation, roles: HEAD };
    assert.equal((await who(await signedIn(asked, 'own', 'person'))).kind, 'person');
  });

  it('is not where the chairperson of a court comes to work', async () => {
    const { iin } = inventedPerson();
    const { personId } = await who(await signedIn({ iin }, 'chairperson'));
    house.posts.set(personId, [{ courtCode: '7517', role: 'chairperson' }]);
    const ofCourt = { iin, bin: '990340000033', organisation: 'Сот', roles: HEAD };
    assert.equal((await signedIn(ofCourt, 'chairperson')).next, 'second-factor');
    assert.equal((await who(await signedIn(ofCourt, 'chairperson', 'organisation'))).kind, 'organisation');
  });

  it('that has ended is refused', async () => {
    const ended = '990240000025';
    registers.bodies.set(ended, { bin: ended, nameKk: 'Ж', nameRu: 'Т', legalAddress: '', status: 'ended' });
    const call = signedIn({ bin: ended, organisation, roles: HEAD }, 'ended');
    await assert.rejects(call, refused('IDENTITY_ORGANISATION_ENDED'));
  });
});

describe('proving a claim by signature', () => {
  it('makes the account the person’s, and refuses the certificate of somebody else', async () => {
    const person = inventedPerson();
    const from = browser('claim');
    const claim = await openCabinet(house, { person, phone: '+77010000002', isOwn: false, from });
    const prove = async (iin: string) => {
      const { text } = beginSignatureSignIn(platform, from);
      const cms = await signAs(await issueCertificate(platform, signatures, { iin }), text, { isAttached: true });
      return await confirmBySignature(platform, visitorAct(), claim, { cms, from });
    };
    await assert.rejects(prove(inventedPerson().iin), refused('IDENTITY_OTHER_IIN'));
    assert.equal(await prove(person.iin), claim.accountId);
    const confirmed = { ...claim, isConfirmed: true };
    const call = confirmBySignature(platform, visitorAct(), confirmed, { cms: new Uint8Array(), from });
    await assert.rejects(call, refused('IDENTITY_NOT_ALLOWED'));
  });
});
