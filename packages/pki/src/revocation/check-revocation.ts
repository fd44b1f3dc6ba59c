import type { Certificate } from '../certificate/index.ts';
import { Malformed } from '../der/index.ts';
import { type PathFailure, type ValidPath, workingKey } from '../path/index.ts';
import { checkCrls } from './check-crl.ts';
import { checkOcsp } from './check-ocsp.ts';
import { questionsOf, type RevocationQuestion, type RevocationRules, type RevocationSources } from './question.ts';
import { type RevocationStatus, unknownStatus } from './revocation-status.ts';

/** Lists signed by a key whose own status stands in lists, and so on: so deep it is followed. */
const MAX_DEPTH = 4;

/** Status of one certificate by all evidence at hand: a revocation that anything proves outweighs what proves none. */
export async function checkRevocation(
  question: RevocationQuestion,
  sources: RevocationSources,
  rules: RevocationRules,
): Promise<RevocationStatus> {
  return statusOf(question, sources, rules, []);
}

async function statusOf(
  question: RevocationQuestion,
  sources: RevocationSources,
  rules: RevocationRules,
  pending: readonly Certificate[],
): Promise<RevocationStatus> {
  // A signer of lists may stand in its own list, as in PKITS 4.14.30: that list is being read for it one level above.
  if (pending.at(-1) === question.certificate)
    return { kind: 'good', evidence: { source: 'own-list' }, thisUpdate: undefined };
  if (pending.length >= MAX_DEPTH || pending.includes(question.certificate)) return unknownStatus('signer-chain');
  const inside = [...pending, question.certificate];
  try {
    const byCrl = () => checkCrls(question, sources, rules, (path) => pathStatus(path, sources, rules, inside));
    const ocsp = await checkOcsp(question, sources, rules, (responder) =>
      statusOf(responder, { ...sources, ocspResponses: [] }, rules, inside),
    );
    if (ocsp.kind === 'revoked') return ocsp;
    const crl = await byCrl();
    if (crl.kind === 'revoked' || ocsp.kind === 'unknown') return joined(ocsp, crl);
    return ocsp;
  } catch (refused) {
    if (refused instanceof Malformed) return unknownStatus('malformed');
    throw refused;
  }
}

function joined(ocsp: RevocationStatus, crl: RevocationStatus): RevocationStatus {
  if (crl.kind !== 'unknown' || ocsp.kind !== 'unknown') return crl;
  const gaps = [...ocsp.gaps, ...crl.gaps].filter((gap) => gap !== 'no-evidence');
  return unknownStatus(...gaps);
}

/** Statuses of a path, from the anchor's subject down to the target. */
export async function checkPathRevocation(
  path: ValidPath,
  sources: RevocationSources,
  rules: RevocationRules,
): Promise<RevocationStatus[]> {
  const questions = questionsOf(path, workingKey(path.anchor.publicKeyInfo, undefined));
  const statuses: RevocationStatus[] = [];
  for (const question of questions) statuses.push(await checkRevocation(question, sources, rules));
  return statuses;
}

async function pathStatus(
  path: ValidPath,
  sources: RevocationSources,
  rules: RevocationRules,
  pending: readonly Certificate[],
): Promise<PathFailure | undefined> {
  for (const question of questionsOf(path, workingKey(path.anchor.publicKeyInfo, undefined))) {
    const status = await statusOf(question, sources, rules, pending);
    if (status.kind !== 'good') return { code: 'no-path', certificate: question.certificate, detail: status.kind };
  }
  return undefined;
}
