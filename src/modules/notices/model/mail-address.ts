import { noticesErrors } from '../errors.ts';

/** Dot-atom of RFC 5322 §3.2.3; quoted local parts are not accepted. */
const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * A mail address as people type it.
 * @returns local part as typed, domain in lower case and ASCII (`пошта.қаз` → `xn--…`), 254 characters at most
 * @throws NOTICES_MAIL_UNREADABLE
 */
export function readMailAddress(text: string): string {
  const written = text.normalize('NFC').trim();
  const at = written.lastIndexOf('@');
  const local = written.slice(0, at);
  const host = asciiHost(written.slice(at + 1));
  const isUsable = at > 0 && local.length <= 64 && LOCAL_PART.test(local) && HOST.test(host);
  if (!isUsable || local.length + host.length + 1 > 254) throw noticesErrors('NOTICES_MAIL_UNREADABLE');
  return `${local}@${host}`;
}

function asciiHost(domain: string): string {
  const address = `http://${domain}/`;
  const isPlain = /^[\p{L}\p{N}.-]+$/u.test(domain) && URL.canParse(address);
  return isPlain ? new URL(address).hostname : '';
}
