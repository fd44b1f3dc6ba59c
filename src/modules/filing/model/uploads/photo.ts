import { uploadErrors } from './errors.ts';

/** A photograph of a page as its first bytes describe it. */
export interface Photo {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly format: 'jpg' | 'png';
  readonly width: number;
  readonly height: number;
}

/** Photographs of one sheet of pages. */
export const MOST_PHOTOS = 40;

/** Dots of one photograph: more than any phone makes, less than would fill the memory of who unpacks it. */
const MOST_DOTS = 60_000_000;

/** Brands of the box «ftyp» in which phones write HEIF. ISO/IEC 23008-12; AVIF of phones is no better read. */
const heifBrands: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];

const pngSign = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Reads kind and size of a photograph from its bytes, whatever its name says.
 * @throws FILING_PHOTO_HEIC, FILING_PHOTO_KIND, FILING_PHOTO_UNREADABLE, FILING_PHOTO_TOO_LARGE
 */
export function readPhoto(bytes: Buffer, name: string): Photo {
  const photo = measured(bytes, name);
  const dots = photo.width * photo.height;
  if (dots === 0) throw uploadErrors('FILING_PHOTO_UNREADABLE', { name });
  if (dots > MOST_DOTS) throw uploadErrors('FILING_PHOTO_TOO_LARGE', { name, limit: MOST_DOTS / 1_000_000 });
  return photo;
}

function measured(bytes: Buffer, name: string): Photo {
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return jpegOf(bytes, name);
  if (bytes.subarray(0, 8).equals(pngSign)) return pngOf(bytes, name);
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && heifBrands.includes(bytes.toString('latin1', 8, 12))) {
    throw uploadErrors('FILING_PHOTO_HEIC', { name });
  }
  throw uploadErrors('FILING_PHOTO_KIND', { name });
}

/** Walks the segments to the frame header. ITU-T T.81, B.2.2 */
function jpegOf(bytes: Buffer, name: string): Photo {
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      return { mediaType: 'image/jpeg', format: 'jpg', ...size };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw uploadErrors('FILING_PHOTO_UNREADABLE', { name });
}

/** The header comes first and nowhere else. W3C PNG, 11.2.2 */
function pngOf(bytes: Buffer, name: string): Photo {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    throw uploadErrors('FILING_PHOTO_UNREADABLE', { name });
  }
  return { mediaType: 'image/png', format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
