import { type CaseNumber, readCaseNumber } from '#modules/cases';
import { parseIin, readTalonNumber } from '#modules/identity';
import { isHouseError } from '#platform/errors';

/** What was typed into the box, without signs that nobody types. */
export function typedText(given: string): string {
  return given
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** Whether it is the identity number of a person or of an organisation, which nobody is found by. */
export function isIdentityNumber(typed: string): boolean {
  return /^\d{12}$/.test(typed.replace(/[\s-]/g, ''));
}

/** A talon in any spelling; what may be somebody's IIN is taken for one, so that it stands in no address. */
export function talonIn(typed: string): string | undefined {
  return parseIin(typed.replace(/^\s*№/, '')).ok ? undefined : readTalonNumber(typed);
}

/** A number without its signs, «7517260021234»; undefined for what may be the number of a person. */
export function caseNumberOfDigits(typed: string): CaseNumber | undefined {
  const [, court, year, block, kind, sequence] = /^(\d{4})(\d{2})(\d{2})(\d)(\d{1,6})$/.exec(typed.trim()) ?? [];
  if (!court || parseIin(typed.trim()).ok) return undefined;
  return caseNumberIn(`${court}-${year}-${block}-${kind}/${sequence}`);
}

export function caseNumberIn(typed: string): CaseNumber | undefined {
  try {
    return readCaseNumber(typed);
  } catch (thrown) {
    if (isHouseError(thrown)) return undefined;
    throw thrown;
  }
}
