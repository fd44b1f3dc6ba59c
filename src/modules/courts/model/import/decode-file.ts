import { courtsErrors } from '../../errors.ts';

/** How the file was written; shown to the person, who may see letters go wrong. */
export type FileEncoding = 'utf-8' | 'utf-16' | 'windows-1251';

/** Largest file of a list. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Letters of the Kazakh code page KZ-1048 that Windows-1251 gives to Serbian, Ukrainian and Macedonian. */
const kazakhLetters: Readonly<Record<string, string>> = {
  ...{ Ќ: 'Қ', ќ: 'қ', Ћ: 'Һ', ћ: 'һ', Ў: 'Ұ', ў: 'ұ', Ј: 'Ә', ј: 'ә' },
  ...{ Ґ: 'Ө', ґ: 'ө', Є: 'Ғ', є: 'ғ', Ї: 'Ү', ї: 'ү', Ѕ: 'Ң', ѕ: 'ң' },
};

/**
 * The text of an uploaded file: UTF-8 with or without its mark, UTF-16 as Excel's «Unicode text», else Windows-1251,
 * read as KZ-1048 because no list of a court here holds a Serbian or Ukrainian letter.
 * @throws COURTS_FILE_EMPTY, COURTS_FILE_TOO_LARGE, COURTS_FILE_IS_WORKBOOK
 */
export function decodeFile(bytes: Uint8Array): { readonly text: string; readonly encoding: FileEncoding } {
  if (bytes.byteLength > MOST_BYTES) throw courtsErrors('COURTS_FILE_TOO_LARGE');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw courtsErrors('COURTS_FILE_IS_WORKBOOK');
  }
  const { text, encoding } = decode(bytes);
  const decoded = { text: text.replaceAll('\u0000', ''), encoding };
  if (decoded.text.trim() === '') throw courtsErrors('COURTS_FILE_EMPTY');
  return decoded;
}

function decode(bytes: Uint8Array): { text: string; encoding: FileEncoding } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch (notUtf8) {
    if (!(notUtf8 instanceof TypeError)) throw notUtf8;
    const text = new TextDecoder('windows-1251').decode(bytes);
    return {
      text: text.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/g, (letter) => kazakhLetters[letter] ?? letter),
      encoding: 'windows-1251',
    };
  }
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
