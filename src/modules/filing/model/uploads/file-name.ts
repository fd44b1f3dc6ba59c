import { uploadErrors } from './errors.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';

/** Longest name in signs; a file system takes 255 bytes, and a Kazakh letter is two. */
const LONGEST = 120;
/** Longest name in a message. */
const LONGEST_SHOWN = 60;

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
  const shown = { name: showableName(name) };
  if (controls.test(name)) throw uploadErrors('FILING_FILE_NAME_HAS_CONTROLS', shown);
  if (turning.test(name)) throw uploadErrors('FILING_FILE_NAME_TURNS', shown);
  if (/[/\\]|^\.\.?$|^[a-z]:/i.test(name)) throw uploadErrors('FILING_FILE_NAME_HAS_PATH', shown);
  if (name.length > LONGEST) throw uploadErrors('FILING_FILE_NAME_TOO_LONG', { ...shown, limit: LONGEST });
  const kind = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!isFileKind(kind)) throw uploadErrors('FILING_FILE_KIND', shown);
  return { name, kind };
}

/** By which a person knows the file again: without the signs that were refused, and not longer than a line. */
function showableName(name: string): string {
  const plain = name.replace(new RegExp(`${controls.source}|${turning.source}`, 'g'), '');
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain;
}

function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(fileKinds, text);
}
