/**
 * What shows that an address is the person's.
 * subscriber_register: the mobile base names this IIN; clerk: identity card seen at the counter; signature: a signature with
 * this IIN names the address; holder: named in a session that is itself confirmed and reached by a code (CPC RK art. 127 (4));
 * code: a code sent there came back, which shows that it is reachable and nothing about whose it is.
 */
export type ProofKind = 'subscriber_register' | 'clerk' | 'signature' | 'holder' | 'code';

/** True when the proof ties the address to the IIN, so that notices addressed to the person may go there. */
export function tiesToPerson(kind: ProofKind): boolean {
  return kind !== 'code';
}
