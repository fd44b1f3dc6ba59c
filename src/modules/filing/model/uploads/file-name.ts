import { uploadErrors } from './errors.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';

/** Longest name in signs; a file system takes 255 bytes, and a Kazakh letter is two. */
const LONGEST = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** Marks that turn the direction of text: «exe.pdf» is written so that it reads otherwise. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Reads the name that a browser sent with a file.
 * @returns the name in NFC and its kind
 * @throws FILING_FILE_NAME_*, FILING_FILE_KIND
 */
export function readFileName(sent: string): { readonly name: string; readonly kind: FileKind } {
  const name = sent.normalize('NFC').trim();
  if (name === '') throw uploadErrors('FILING_FILE_NAME_MISSING');
  if (controls.test(name)) throw uploadErrors('FILING_FILE_NAME_HAS_CONTROLS');
  if (turning.test(name)) throw uploadErrors('FILING_FILE_NAME_TURNS');
  if (/[/\\]|^\.\.?$|^[a-z]:/i.test(name)) throw uploadErrors('FILING_FILE_NAME_HAS_PATH');
  if (name.length > LONGEST) throw uploadErrors('FILING_FILE_NAME_TOO_LONG', { limit: LONGEST });
  const kind = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!isFileKind(kind)) throw uploadErrors('FILING_FILE_KIND');
  return { name, kind };
}

function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(fileKinds, text);
}
