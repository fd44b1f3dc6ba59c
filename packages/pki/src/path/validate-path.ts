import { type CryptoProfile, schemeRefusal } from '../algorithm/crypto-profile.ts';
import { type PublicKey, schemeOf } from '../algorithm/index.ts';
import type { WorkLimit } from '../algorithm/work-limit.ts';
import {
  ANY_POLICY,
  basicConstraintsOf,
  type Certificate,
  inhibitAnyPolicyOf,
  mayBeUsedFor,
  nameConstraintsOf,
  policiesOf,
  policyConstraintsOf,
  policyMappingsOf,
  subjectNamesOf,
} from '../certificate/index.ts';
import { Malformed } from '../der/index.ts';
import { verifySigned, workingKey } from './certificate-signature.ts';
import { unknownCriticalExtension } from './critical-extension.ts';
import { NameLimits } from './name-limits.ts';
import type { PathFailure, PathFailureCode } from './path-failure.ts';
import { PolicyGraph } from './policy-graph.ts';
import type { TrustAnchor } from './trust-anchor.ts';

/** Inputs of RFC 5280 §6.1.1 that a caller may set. */
export interface PathRules {
  readonly at: Temporal.Instant;
  readonly profile: CryptoProfile;
  /** user-initial-policy-set; default any. */
  readonly policies?: ReadonlySet<string>;
  readonly inhibitPolicyMapping?: boolean;
  readonly requireExplicitPolicy?: boolean;
  readonly inhibitAnyPolicy?: boolean;
  readonly work?: WorkLimit;
}

export interface ValidPath {
  /** From the certificate that the anchor issued to the target. */
  readonly certificates: readonly Certificate[];
  /** Key of each certificate, with inherited parameters. */
  readonly keys: readonly PublicKey[];
  readonly anchor: TrustAnchor;
  /** user-constrained-policy-set. */
  readonly policies: ReadonlySet<string>;
}

export type PathResult = { readonly path: ValidPath } | { readonly failure: PathFailure };

class Refused extends Error {
  readonly failure: PathFailure;
  constructor(code: PathFailureCode, certificate: Certificate, detail?: string) {
    super(code);
    this.failure = { code, certificate, detail };
  }
}

/** Variables of RFC 5280 §6.1.2. */
interface State {
  readonly graph: PolicyGraph;
  readonly limits: NameLimits;
  explicitPolicy: number;
  policyMapping: number;
  inhibitAnyPolicy: number;
  maxPathLength: number;
  key: PublicKey;
  issuer: TrustAnchor['name'];
}

/**
 * Validates one path (RFC 5280 §6.1 without revocation, which `revocation/` decides for each certificate of the result).
 * @param certificates from the one that the anchor issued to the target, at least one
 */
export async function validatePath(
  anchor: TrustAnchor,
  certificates: readonly Certificate[],
  rules: PathRules,
): Promise<PathResult> {
  const keys: PublicKey[] = [];
  try {
    const state = initialState(anchor, certificates.length, rules);
    for (const [index, certificate] of certificates.entries()) {
      const isLast = index === certificates.length - 1;
      await processCertificate(state, certificate, isLast, rules);
      if (!isLast) prepareForNext(state, certificate);
      state.key = workingKey(certificate.publicKeyInfo, state.key);
      keys.push(state.key);
    }
    const policies = wrapUp(state, certificates, rules);
    return { path: { certificates, keys, anchor, policies } };
  } catch (refused) {
    if (refused instanceof Refused) return { failure: refused.failure };
    if (refused instanceof Malformed) {
      return { failure: { code: 'malformed', certificate: certificates[keys.length], detail: refused.message } };
    }
    throw refused;
  }
}

function initialState(anchor: TrustAnchor, length: number, rules: PathRules): State {
  const limits = new NameLimits();
  if (anchor.nameConstraints) limits.add(anchor.nameConstraints);
  return {
    graph: new PolicyGraph(),
    limits,
    explicitPolicy: rules.requireExplicitPolicy ? 0 : length + 1,
    policyMapping: rules.inhibitPolicyMapping ? 0 : length + 1,
    inhibitAnyPolicy: rules.inhibitAnyPolicy ? 0 : length + 1,
    maxPathLength: length,
    key: workingKey(anchor.publicKeyInfo, undefined),
    issuer: anchor.name,
  };
}

/** RFC 5280 §6.1.3. */
async function processCertificate(
  state: State,
  certificate: Certificate,
  isLast: boolean,
  rules: PathRules,
): Promise<void> {
  if (!certificate.issuer.equals(state.issuer)) throw new Refused('issuer-name', certificate);
  await requireSignature(state.key, certificate, rules);
  requireDates(certificate, rules.at);
  if (!isSelfIssued(certificate) || isLast) requireNamesInside(state.limits, certificate);

  const policies = policiesOf(certificate);
  if (policies)
    state.graph.addCertificate(policies, state.inhibitAnyPolicy > 0 || (!isLast && isSelfIssued(certificate)));
  else state.graph.clear();
  if (state.explicitPolicy === 0 && state.graph.isNull) throw new Refused('policy', certificate);
  state.issuer = certificate.subject;
}

async function requireSignature(issuerKey: PublicKey, certificate: Certificate, rules: PathRules): Promise<void> {
  const scheme = schemeOf(certificate.signatureAlgorithm);
  const refusal = scheme && schemeRefusal(rules.profile, scheme, issuerKey, rules.at);
  if (refusal) throw new Refused('algorithm-refused', certificate, refusal.what);
  const outcome = await verifySigned(certificate, issuerKey, rules.work);
  if (outcome === 'invalid') throw new Refused('signature-invalid', certificate);
  if (outcome === 'unsupported') {
    throw new Refused('signature-unsupported', certificate, certificate.signatureAlgorithm.oid);
  }
}

/** Both ends of the validity belong to it (RFC 5280 §4.1.2.5). */
function requireDates(certificate: Certificate, at: Temporal.Instant): void {
  const { notBefore, notAfter } = certificate;
  if (Temporal.Instant.compare(at, notBefore) < 0) throw new Refused('not-yet-valid', certificate, String(notBefore));
  if (Temporal.Instant.compare(at, notAfter) > 0) throw new Refused('expired', certificate, String(notAfter));
}

function requireNamesInside(limits: NameLimits, certificate: Certificate): void {
  for (const name of subjectNamesOf(certificate)) {
    const refusal = limits.refusalOf(name);
    if (refusal) throw new Refused('name-constraints', certificate, `${refusal.form} ${refusal.rule}`);
  }
}

/** Same name, so the same entity with a new key or a new policy: such certificates do not count (RFC 5280 §6.1). */
export function isSelfIssued(certificate: Certificate): boolean {
  return certificate.issuer.equals(certificate.subject);
}

/** RFC 5280 §6.1.4. */
function prepareForNext(state: State, certificate: Certificate): void {
  applyMappings(state, certificate);
  const constraints = nameConstraintsOf(certificate);
  if (constraints) state.limits.add(constraints);
  if (!isSelfIssued(certificate)) {
    state.explicitPolicy = Math.max(0, state.explicitPolicy - 1);
    state.policyMapping = Math.max(0, state.policyMapping - 1);
    state.inhibitAnyPolicy = Math.max(0, state.inhibitAnyPolicy - 1);
  }
  const policyConstraints = policyConstraintsOf(certificate);
  state.explicitPolicy = Math.min(state.explicitPolicy, policyConstraints?.requireExplicitPolicy ?? Infinity);
  state.policyMapping = Math.min(state.policyMapping, policyConstraints?.inhibitPolicyMapping ?? Infinity);
  state.inhibitAnyPolicy = Math.min(state.inhibitAnyPolicy, inhibitAnyPolicyOf(certificate) ?? Infinity);
  requireAuthority(state, certificate);
  requireKnownExtensions(certificate);
}

function applyMappings(state: State, certificate: Certificate): void {
  const mappings = policyMappingsOf(certificate);
  if (mappings.some(({ issuerPolicy, subjectPolicy }) => issuerPolicy === ANY_POLICY || subjectPolicy === ANY_POLICY)) {
    throw new Refused('policy', certificate, ANY_POLICY);
  }
  if (mappings.length === 0) return;
  if (state.policyMapping > 0) state.graph.map(mappings);
  else state.graph.remove(mappings);
}

/** A subscriber who signs certificates is the oldest attack on a PKI: only authorities issue, and only so deep. */
function requireAuthority(state: State, certificate: Certificate): void {
  const constraints = basicConstraintsOf(certificate);
  if (certificate.version !== 3 || !constraints?.isAuthority) throw new Refused('not-an-authority', certificate);
  if (!isSelfIssued(certificate)) {
    if (state.maxPathLength <= 0) throw new Refused('path-too-long', certificate);
    state.maxPathLength -= 1;
  }
  state.maxPathLength = Math.min(state.maxPathLength, constraints.maxPathLength ?? Infinity);
  if (!mayBeUsedFor(certificate, 'keyCertSign')) throw new Refused('key-usage', certificate, 'keyCertSign');
}

function requireKnownExtensions(certificate: Certificate): void {
  const unknown = unknownCriticalExtension(certificate);
  if (unknown !== undefined) throw new Refused('critical-extension', certificate, unknown);
}

/** RFC 5280 §6.1.5. */
function wrapUp(state: State, certificates: readonly Certificate[], rules: PathRules): ReadonlySet<string> {
  const target = certificates.at(-1);
  if (!target) throw new RangeError('a path has at least one certificate');
  if (policyConstraintsOf(target)?.requireExplicitPolicy === 0) state.explicitPolicy = 0;
  state.explicitPolicy = Math.max(0, state.explicitPolicy - 1);
  requireKnownExtensions(target);
  const policies = state.graph.constrainedPolicies(rules.policies ?? 'any');
  if (state.explicitPolicy === 0 && policies.size === 0) throw new Refused('policy', target);
  return policies;
}
