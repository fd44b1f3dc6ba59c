import { Malformed } from '../der/index.ts';

/** RFC 7468 §2: 64 characters a line. */
export function encodePem(label: string, bytes: Uint8Array): string {
  const lines = bytes.toBase64().match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]*)-----END \1-----/g;

/** All blocks of a text with their labels; text around them is passed over. @throws Malformed on broken base64 */
export function decodePem(text: string): { label: string; bytes: Uint8Array }[] {
  return [...text.matchAll(BLOCK)].map(([, label = '', body = '']) => ({ label, bytes: decodeBase64(body) }));
}

function decodeBase64(text: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(text);
  } catch (cause) {
    throw new Malformed('broken base64', undefined, { cause });
  }
}

/** DER of what a person gives as a file: DER itself, PEM, or bare base64. @throws Malformed */
export function binaryOf(file: Uint8Array): Uint8Array {
  if (file[0] === 0x30) return file;
  const text = new TextDecoder('latin1').decode(file);
  const [block] = decodePem(text);
  return block ? block.bytes : decodeBase64(text.replace(/^\ufeff|^ï»¿/, ''));
}
