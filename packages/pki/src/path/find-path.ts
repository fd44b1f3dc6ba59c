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

/** Walks from the target upwards, depth first, issuers whose key identifier fits before others. */
function* candidatePaths(target: Certificate, sources: PathSources): Generator<Candidate> {
  const bySubject = Map.groupBy(sources.certificates, ({ subject }) => subject.key);
  const anchorsByName = Map.groupBy(sources.anchors, ({ name }) => name.key);
  const open: (readonly Certificate[])[] = [[target]];
  let steps = 0;
  for (let chain = open.pop(); chain && steps < MAX_STEPS; chain = open.pop()) {
    steps += 1;
    const [top] = chain;
    if (!top) continue;
    for (const anchor of anchorsByName.get(top.issuer.key) ?? []) yield { anchor, certificates: chain };
    if (chain.length >= MAX_LENGTH) continue;
    const issuers = (bySubject.get(top.issuer.key) ?? []).filter((issuer) => !isRepeated(issuer, chain));
    for (const issuer of byLikeness(top, issuers).toReversed()) open.push([issuer, ...chain]);
  }
}

/** The same name with the same key twice is a loop. */
function isRepeated(issuer: Certificate, chain: readonly Certificate[]): boolean {
  const key = issuer.publicKeyInfo.bytes.toHex();
  return chain.some((one) => one.subject.key === issuer.subject.key && one.publicKeyInfo.bytes.toHex() === key);
}

function byLikeness(child: Certificate, issuers: readonly Certificate[]): Certificate[] {
  const wanted = identifiersOf(child).authority;
  const likeness = (issuer: Certificate) => {
    const own = identifiersOf(issuer).subject;
    const isUnknown = wanted === undefined || own === undefined;
    return (isUnknown ? 1 : own === wanted ? 2 : 0) - (isSelfIssued(issuer) ? 0.5 : 0);
  };
  return issuers.toSorted((a, b) => likeness(b) - likeness(a));
}

/** Identifiers only order the search; a broken extension is refused later, by the rules. */
function identifiersOf(certificate: Certificate): { authority?: string; subject?: string } {
  try {
    return {
      authority: authorityKeyIdentifierOf(certificate.extensions)?.keyId?.toHex(),
      subject: subjectKeyIdentifierOf(certificate)?.toHex(),
    };
  } catch (refused) {
    if (refused instanceof Malformed) return {};
    throw refused;
  }
}
