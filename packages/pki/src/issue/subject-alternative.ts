import { der } from '../der/index.ts';

/** A name for SubjectAltName; `ip` is IPv4 or IPv6 text. */
export type SubjectAlternative =
  | { readonly dns: string }
  | { readonly ip: string }
  | { readonly email: string }
  | { readonly uri: string };

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

export function encodedAlternative(name: SubjectAlternative): Uint8Array {
  if ('dns' in name) return der.contextPrimitive(2, ascii(name.dns));
  if ('email' in name) return der.contextPrimitive(1, ascii(name.email));
  if ('uri' in name) return der.contextPrimitive(6, ascii(name.uri));
  return der.contextPrimitive(7, addressOctets(name.ip));
}

/** Octets of an IPv4 or IPv6 address in network order. @throws RangeError when the text is no address */
export function addressOctets(text: string): Uint8Array {
  const host = URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : '';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host) && host === text) return Uint8Array.from(text.split('.').map(Number));
  const bracketed = URL.canParse(`http://[${text}]`) ? new URL(`http://[${text}]`).hostname.slice(1, -1) : '';
  if (bracketed === '') throw new RangeError(`not an IP address: ${text}`);
  const [head = '', tail] = bracketed.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  const groups = [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}
