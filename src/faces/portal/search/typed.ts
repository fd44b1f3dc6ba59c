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

const label = /^\s*(?:ЖСН|БСН|ИИН|БИН|IIN|BIN|талон\p{L}*|ticket|№)[\s:№.-]*/iu;

/** Whether it is the identity number of a person or of an organisation, or a talon with a wrong digit: nothing is found by it. */
export function isIdentityNumber(typed: string): boolean {
  return /^\d{12}$/.test(
    typed
      .normalize('NFKC')
      .replace(label, '')
      .replace(/[\s./\p{Pd}]/gu, ''),
  );
}

/** A talon in any spelling; what may be somebody's IIN is taken for one, so that it stands in no address. */
export function talonIn(typed: string): string | undefined {
  const number = readTalonNumber(typed);
  return number && !parseIin(number).ok ? number : undefined;
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
