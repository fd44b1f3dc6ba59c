import { authorityKeyIdentifierOf, type Certificate, subjectKeyIdentifierOf } from '../certificate/index.ts';
import { Malformed } from '../der/index.ts';
import type { PathFailure } from './path-failure.ts';
import type { TrustAnchor } from './trust-anchor.ts';
import { isSelfIssued, type PathResult, type PathRules, type ValidPath, validatePath } from './validate-path.ts';

/** Longer chains are not built; the longest of NIST's has 7 certificates. */
const MAX_LENGTH = 12;
/** An attacker sends many cross certificates of one name: so many candidate paths are tried, then the search ends. */
const MAX_PATHS = 32;
const MAX_STEPS = 400;
const MAX_ISSUERS_A_STEP = 16;

/** Where a path may run: between anchors that the caller believes and certificates that anyone may have sent. */
export interface PathSources {
  readonly anchors: readonly TrustAnchor[];
  readonly certificates: readonly Certificate[];
}

/** Decides on a path that is valid by itself, such as by revocation; undefined accepts. */
type Judge = (path: ValidPath) => Promise<PathFailure | undefined>;

/**
 * Searches a valid path from an anchor to the target and returns the first, or the failure of the candidate that looked best.
 * @param judge default accepts every valid path
 */
export async function findPath(
  target: Certificate,
  sources: PathSources,
  rules: PathRules,
  judge?: Judge,
): Promise<PathResult> {
  let first: PathFailure | undefined;
  let tried = 0;
  for (const { anchor, certificates } of candidatePaths(target, sources)) {
    if (++tried > MAX_PATHS) break;
    const result = await validatePath(anchor, certificates, rules);
    const failure = 'failure' in result ? result.failure : await judge?.(result.path);
    if ('path' in result && !failure) return result;
    first ??= failure;
  }
  return { failure: first ?? { code: 'no-path', certificate: target, detail: undefined } };
}

interface Candidate {
  readonly anchor: TrustAnchor;
  readonly certificates: readonly Certificate[];
}

/** What the search looks at, read once for each certificate. */
interface Step {
  readonly certificate: Certificate;
  readonly key: string;
  readonly authority: string | undefined;
  readonly subject: string | undefined;
  readonly isSelfIssued: boolean;
}

/** Walks from the target upwards, depth first, issuers whose key identifier fits before others. */
function* candidatePaths(target: Certificate, sources: PathSources): Generator<Candidate> {
  const steps = sources.certificates.map(stepOf);
  const bySubject = Map.groupBy(steps, ({ certificate }) => certificate.subject.key);
  const anchorsByName = Map.groupBy(sources.anchors, ({ name }) => name.key);
  const open: (readonly Step[])[] = [[stepOf(target)]];
  let taken = 0;
  for (let chain = open.pop(); chain && taken < MAX_STEPS; chain = open.pop()) {
    taken += 1;
    const [top] = chain;
    if (!top) continue;
    const { issuer } = top.certificate;
    const certificates = chain.map(({ certificate }) => certificate);
    for (const anchor of anchorsByName.get(issuer.key) ?? []) yield { anchor, certificates };
    if (chain.length >= MAX_LENGTH) continue;
    const issuers = (bySubject.get(issuer.key) ?? []).filter((one) => !isRepeated(one, certificates, chain));
    const likely = issuers.toSorted((a, b) => likeness(b, top) - likeness(a, top)).slice(0, MAX_ISSUERS_A_STEP);
    for (const one of likely.toReversed()) open.push([one, ...chain]);
  }
}

/** The same name with the same key twice is a loop. */
function isRepeated(issuer: Step, certificates: readonly Certificate[], chain: readonly Step[]): boolean {
  if (certificates.includes(issuer.certificate)) return true;
  const name = issuer.certificate.subject.key;
  return chain.some((one) => one.certificate.subject.key === name && one.key === issuer.key);
}

function likeness(issuer: Step, child: Step): number {
  const isUnknown = child.authority === undefined || issuer.subject === undefined;
  const byKey = isUnknown ? 1 : issuer.subject === child.authority ? 2 : 0;
  return byKey - (issuer.isSelfIssued ? 0.5 : 0);
}

/** Identifiers only order the search; a broken extension is refused later, by the rules. */
function stepOf(certificate: Certificate): Step {
  const step = { certificate, key: certificate.publicKeyInfo.bytes.toHex(), isSelfIssued: isSelfIssued(certificate) };
  try {
    return {
      ...step,
      authority: authorityKeyIdentifierOf(certificate.extensions)?.keyId?.toHex(),
      subject: subjectKeyIdentifierOf(certificate)?.toHex(),
    };
  } catch (refused) {
    if (refused instanceof Malformed) return { ...step, authority: undefined, subject: undefined };
    throw refused;
  }
}
