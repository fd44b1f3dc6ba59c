import { type Reading, read, refuse } from './reading.ts';

/** An address that a mail server can be asked about: local part as typed, domain in lower-case ASCII. */
export type Email = string & { readonly __email: true };

export type EmailRefusal =
  | 'IDENTITY_EMAIL_EMPTY'
  | 'IDENTITY_EMAIL_TOO_LONG'
  | 'IDENTITY_EMAIL_NO_AT'
  | 'IDENTITY_EMAIL_NOT_LATIN'
  | 'IDENTITY_EMAIL_LOCAL_PART'
  | 'IDENTITY_EMAIL_DOMAIN';

// RFC 5321 §4.5.3.1: 64 octets before the sign, 254 in all.
const longestLocalPart = 64;
const longestAddress = 254;
const dotAtom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const hostLabels = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * Reads an address: outer spaces and invisible marks go, the domain becomes lower-case ASCII («сот.қаз» → «xn--…»).
 * Quoted local parts and addresses in brackets are refused: no person has them, attackers do.
 */
export function parseEmail(text: string): Reading<Email, EmailRefusal> {
  if (text.length > 4 * longestAddress) return refuse('IDENTITY_EMAIL_TOO_LONG');
  const address = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (address === '') return refuse('IDENTITY_EMAIL_EMPTY');
  const at = address.lastIndexOf('@');
  if (at === -1) return refuse('IDENTITY_EMAIL_NO_AT');
  const local = address.slice(0, at);
  if (/[^\p{ASCII}]/u.test(local)) return refuse('IDENTITY_EMAIL_NOT_LATIN');
  if (!dotAtom.test(local) || local.length > longestLocalPart) return refuse('IDENTITY_EMAIL_LOCAL_PART');
  const domain = asciiDomain(address.slice(at + 1));
  if (domain === null) return refuse('IDENTITY_EMAIL_DOMAIN');
  const email = `${local}@${domain}`;
  return email.length > longestAddress ? refuse('IDENTITY_EMAIL_TOO_LONG') : read(email as Email);
}

/** The form to compare addresses by: two spellings that differ in case are one mailbox in practice. */
export function emailKey(email: Email): string {
  return email.toLowerCase();
}

/** «a•••@mail.kz»: the length of the local part is not told. */
export function maskEmail(email: Email): string {
  return `${email.charAt(0)}•••${email.slice(email.lastIndexOf('@'))}`;
}

function asciiDomain(domain: string): string | null {
  if (/[\s/?#:@\\%[\]]/.test(domain) || !URL.canParse(`http://${domain}/`)) return null;
  const host = new URL(`http://${domain}/`).hostname;
  return hostLabels.test(host) ? host : null;
}
