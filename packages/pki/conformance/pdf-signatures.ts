import { Element, Malformed } from '../src/der/index.ts';

/** A CMS inside a PDF with the bytes that it signs. Only for judging the CMS of the test data: a PDF is judged by its own rules. */
export interface PdfSignature {
  readonly cms: Uint8Array;
  readonly content: Uint8Array;
  /** Whether the signed bytes are the whole file but the place of the signature. */
  readonly coversFile: boolean;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** Signatures that a plain search finds; those inside compressed objects are not looked for. */
export function pdfSignatures(pdf: Uint8Array): PdfSignature[] {
  const text = new TextDecoder('latin1').decode(pdf);
  return [...text.matchAll(BYTE_RANGE)].flatMap((match) => {
    const [first = 0, firstSize = 0, second = 0, secondSize = 0] = match.slice(1).map(Number);
    const hole = text.slice(first + firstSize, second).trim();
    const digits = /^<([0-9a-f\s]*)>$/i.exec(hole)?.[1]?.replaceAll(/\s/g, '');
    if (digits === undefined || digits.length % 2 !== 0) return [];
    const cms = withoutPadding(Uint8Array.fromHex(digits));
    const content = new Uint8Array(firstSize + secondSize);
    content.set(pdf.subarray(first, first + firstSize));
    content.set(pdf.subarray(second, second + secondSize), firstSize);
    return [{ cms, content, coversFile: first === 0 && second + secondSize === pdf.length }];
  });
}

/** The place of a signature is filled up with zeros; a file of indefinite length ends where its contents end. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  try {
    return Uint8Array.from(new Element(bytes, 0, bytes.length, 'ber', 0).whole);
  } catch (refused) {
    if (refused instanceof Malformed) return bytes;
    throw refused;
  }
}
