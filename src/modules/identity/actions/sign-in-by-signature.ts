import {
  judgeSignIn,
  makeSignInChallenge,
  maySignForOrganisation,
  type SignInChallenge,
  type SignInProof,
  signChallengeInDemo,
  useChallenge,
} from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type Tx, violationOf } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { AccountId, PersonId } from '#platform/ids';
import { takeToken } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { findPersonByIin } from '../queries/get-person.ts';
import { staffPosts } from '../queries/staff-posts.ts';
import { holderOf, insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { rememberSignIn } from '../store/sign-in-store.ts';
import { refuseStrangers } from './demo.ts';
import { openSession } from './open-session.ts';
import { enterOrganisation, type OrganisationFacts, readOrganisationOf } from './organisation-by-signature.ts';
import { enterProvedPerson, type ProvedPerson, readProvedPerson } from './proved-person.ts';
import type { SignedIn } from './sign-in.ts';
import { browserMac, type Whereabouts } from './whereabouts.ts';

/** Signatures are verified by work of ours: so many from one network. */
const rate = { burst: 10, perMinute: 20 };

export interface SignatureSignIn {
  /** The challenge signed with its content inside: CMS in DER, PEM or base64. */
  readonly cms: Uint8Array;
  readonly from: Whereabouts;
  readonly lang: Lang;
  /**
   * In whose cabinet; default: the organisation's when the certificate gives the right to sign for it and its owner holds no
   * post in a court, else the person's own.
   */
  readonly as?: 'person' | 'organisation' | undefined;
}

/** What the sign-in page asks the person to sign; valid for this browser and two minutes. */
export function beginSignatureSignIn(platform: Platform, from: Whereabouts): SignInChallenge {
  return makeSignInChallenge(platform, from.browserToken);
}

/**
 * Signs in by a signature over the challenge of this browser. The IIN of the certificate opens its confirmed account, or a new
 * one: the signature proves the holder. An organisation's account is opened by a certificate of its head. Staff still give
 * their second factor: decision 0009.
 * @throws IDENTITY_TOO_MANY_ATTEMPTS, IDENTITY_NO_ORGANISATION_IN_CERTIFICATE, IDENTITY_NOT_HEAD, IDENTITY_ORGANISATION_ENDED,
 * SIGNATURES_CHALLENGE_USED, and what `judgeSignIn` throws
 */
export async function signInBySignature(platform: Platform, act: Act, given: SignatureSignIn): Promise<SignedIn> {
  const { cms, from } = given;
  if (!(await takeToken(platform, `identity.signature:${from.networkKey}`, rate))) {
    throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait: 60 });
  }
  const proof = await judgeSignIn(platform, { cms, browserToken: from.browserToken });
  const person = await readProvedPerson(platform, proof.signer);
  const isForOrganisation = await choosesOrganisation(platform, proof, given.as);
  const organisation = isForOrganisation ? await readOrganisationOf(platform, proof.signer) : undefined;
  const opened = await onceMore(platform, act, async (tx) => {
    await useChallenge(tx, proof);
    const account = organisation
      ? await enterOrganisation(tx, { organisation, head: person, lang: given.lang })
      : await openPersonsAccount(tx, person, given.lang);
    return await openWith(platform, tx, account, { from, proof, organisation });
  });
  const posts = organisation ? [] : await platform.ports.of(staffPosts)(platform.reads, opened.holder);
  return { token: opened.token, next: posts.length > 0 ? 'second-factor' : 'open' };
}

/** Two first sign-ins at the same moment open one account: the second one finds what the first has opened. */
async function onceMore<Result>(platform: Platform, act: Act, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await platform.db.transact(act, work);
  } catch (thrown) {
    if (violationOf(thrown)?.kind !== 'unique') throw thrown;
    return await platform.db.transact(act, work);
  }
}

/**
 * The chairperson of a court holds a certificate of its head: who holds a post comes to work, unless he says otherwise.
 * @throws IDENTITY_NO_ORGANISATION_IN_CERTIFICATE
 */
async function choosesOrganisation(
  platform: Platform,
  { signer }: SignInProof,
  as: SignatureSignIn['as'],
): Promise<boolean> {
  const mayEnter = signer.bin !== undefined && maySignForOrganisation(signer);
  if (as === 'organisation' && !mayEnter) throw identityErrors('IDENTITY_NO_ORGANISATION_IN_CERTIFICATE');
  if (as !== undefined || !mayEnter) return as === 'organisation';
  const person = await findPersonByIin(platform.reads, signer.iin);
  const posts = person ? await platform.ports.of(staffPosts)(platform.reads, person.id) : [];
  return posts.length === 0;
}

interface EnteredAccount {
  readonly accountId: AccountId;
  readonly holder: PersonId;
}

/** Claims of others to the same IIN stay claims: only its own holder turns one into the person, see `confirmBySignature`. */
async function openPersonsAccount(tx: Tx, person: ProvedPerson, lang: Lang): Promise<EnteredAccount> {
  const accounts = await lockAccountsOf(tx, person.iin);
  const confirmed = accounts.find(({ confirmed_at }) => confirmed_at !== null);
  if (confirmed) return { accountId: confirmed.id, holder: holderOf(confirmed) };
  const holder = await enterProvedPerson(tx, person);
  const accountId = await insertAccount(tx, {
    identifier: person.iin,
    personId: holder,
    lang,
    confirmedBy: 'signature',
  });
  tx.record({ kind: 'account', id: accountId, personId: holder }, { ground: 'signature' });
  return { accountId, holder };
}

async function openWith(
  platform: Platform,
  tx: Tx,
  { accountId, holder }: EnteredAccount,
  { from, proof, organisation }: { from: Whereabouts; proof: SignInProof; organisation: OrganisationFacts | undefined },
): Promise<{ readonly token: string; readonly holder: PersonId }> {
  await rememberSignIn(tx, { accountId, browserMac: browserMac(platform, from), hasEntered: true });
  const session = await openSession(platform, tx, { accountId, stage: 'open', from, audience: 'public' });
  tx.record(
    { kind: 'session', id: session.sessionId, personId: holder },
    { by: 'signature', as: organisation ? 'organisation' : 'person', value: proof.signer.valueSha256 },
  );
  return { token: session.token, holder };
}

/**
 * The same way for an invented person of the demo, whose key the demo keeps.
 * @throws IDENTITY_DEMO_ONLY, IDENTITY_DEMO_CODE_WRONG, and what `signInBySignature` throws
 */
export async function signInWithDemoKey(
  platform: Platform,
  act: Act,
  given: { readonly personId: PersonId; readonly code?: string; readonly from: Whereabouts; readonly lang: Lang },
): Promise<SignedIn> {
  const { personId, code, from, lang } = given;
  await refuseStrangers(platform, code, from);
  const cms = await signChallengeInDemo(platform, beginSignatureSignIn(platform, from), personId);
  return await signInBySignature(platform, act, { cms, from, lang });
}
