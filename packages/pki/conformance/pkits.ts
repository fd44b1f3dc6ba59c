import { readFileSync } from 'node:fs';
import { conformanceProfile } from '../src/algorithm/crypto-profile.ts';
import { readCertificate } from '../src/certificate/index.ts';
import { Malformed } from '../src/der/index.ts';
import { findPath, type PathFailure, trustAnchor } from '../src/path/index.ts';
import { checkPathRevocation, readCrl } from '../src/revocation/index.ts';
import type { CaseResult } from './case-result.ts';

/** One row of pkits.json: NIST PKITS with its expected result and the inputs of RFC 5280 §6.1.1. */
interface PkitsCase {
  readonly id: string;
  readonly name: string;
  readonly cert: string;
  readonly other_certs?: readonly string[];
  readonly crls?: readonly string[];
  readonly error?: { readonly msg_regex: string };
  readonly params?: {
    readonly user_initial_policy_set?: readonly string[];
    readonly initial_policy_mapping_inhibit?: boolean;
    readonly initial_explicit_policy?: boolean;
    readonly initial_any_policy_inhibit?: boolean;
  };
}

/** All certificates and lists of the suite are in force on this day. */
const at = Temporal.Instant.from('2020-06-01T00:00:00Z');

/** Runs the whole suite in the conformance profile (its certificates use SHA-1 and DSA). */
export async function runPkits(folder: string): Promise<CaseResult[]> {
  const cases: PkitsCase[] = JSON.parse(readFileSync(`${folder}pkits.json`, 'utf8'));
  const results: CaseResult[] = [];
  for (const one of cases) results.push(await runCase(folder, one));
  return results;
}

async function runCase(folder: string, one: PkitsCase): Promise<CaseResult> {
  const failure = await failureOf(folder, one);
  return {
    name: `${one.id} ${one.name}`,
    isAsExpected: (failure === undefined) === (one.error === undefined),
    expected: one.error?.msg_regex ?? 'valid',
    found: failure ? `${failure.code} ${failure.detail ?? ''}` : 'valid',
  };
}

async function failureOf(folder: string, one: PkitsCase): Promise<PathFailure | undefined> {
  const anchor = trustAnchor(readCertificate(readFileSync(`${folder}certs/TrustAnchorRootCertificate.crt`)));
  const certificates = readAll(`${folder}certs/`, one.other_certs ?? [], readCertificate);
  const crls = readAll(`${folder}crls/`, ['TrustAnchorRootCRL.crl', ...(one.crls ?? [])], readCrl);
  const [target] = readAll(`${folder}certs/`, [one.cert], readCertificate);
  if (!target) return { code: 'malformed', certificate: undefined, detail: one.cert };
  const { params } = one;
  const rules = {
    at,
    now: at,
    profile: conformanceProfile,
    requireExplicitPolicy: params?.initial_explicit_policy ?? false,
    inhibitPolicyMapping: params?.initial_policy_mapping_inhibit ?? false,
    inhibitAnyPolicy: params?.initial_any_policy_inhibit ?? false,
    ...(params?.user_initial_policy_set ? { policies: new Set(params.user_initial_policy_set) } : {}),
  };
  const sources = { crls, ocspResponses: [], certificates };
  const result = await findPath(target, { anchors: [anchor], certificates }, rules, async (path) => {
    const statuses = await checkPathRevocation(path, sources, rules);
    const bad = statuses.find(({ kind }) => kind !== 'good');
    if (!bad) return undefined;
    return { code: 'no-path', certificate: target, detail: bad.kind === 'unknown' ? bad.gaps.join() : bad.kind };
  });
  return 'failure' in result ? result.failure : undefined;
}

/** A file that is no certificate or list at all takes no part, as if nobody had sent it. */
function readAll<T>(folder: string, names: readonly string[], read: (bytes: Uint8Array) => T): T[] {
  return names.flatMap((name) => {
    try {
      return [read(readFileSync(folder + name))];
    } catch (refused) {
      if (refused instanceof Malformed) return [];
      throw refused;
    }
  });
}
