import type { HouseError } from '#platform/errors';
import { filingErrors } from '../../errors.ts';

/** Controls that no keyboard types; PostgreSQL refuses NUL, and the others change what a reader sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
/** Overrides of the writing direction: a name written with them reads otherwise than it is. */
const directions = /[\u202a-\u202e\u2066-\u2069]/;

/** One spelling of what was typed: NFC, line ends of one kind, nothing around. */
export function readText(
  typed: string,
  label: Readonly<Record<string, string>>,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: HouseError } {
  if (controls.test(typed)) return { ok: false, error: filingErrors('FILING_ANSWER_CONTROL_SIGNS', label) };
  if (directions.test(typed)) return { ok: false, error: filingErrors('FILING_ANSWER_DIRECTION_SIGNS', label) };
  if (!typed.isWellFormed()) return { ok: false, error: filingErrors('FILING_ANSWER_CONTROL_SIGNS', label) };
  return { ok: true, value: typed.normalize('NFC').replace(/\r\n?/g, '\n').trim() };
}

/** What can be shown again beside the error: without the signs that were refused. */
export function showable(typed: string): string {
  return typed.toWellFormed().replace(new RegExp(`${controls.source}|${directions.source}`, 'g'), '');
}
