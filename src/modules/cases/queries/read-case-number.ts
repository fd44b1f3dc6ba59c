import { caseErrors } from '../errors.ts';
import { parseCaseAddress } from '../model/case-address.ts';
import { type CaseNumber, type CaseNumberParts, formatCaseNumber, parseCaseNumber } from '../model/case-number.ts';

/** The canonical number of any spelling. @throws CASES_NUMBER_… each with its own sentence */
export function readCaseNumber(text: string): CaseNumber {
  const reading = parseCaseNumber(text);
  if (!reading.ok) throw caseErrors(reading.refusal);
  return formatCaseNumber(reading.value);
}

/** The case that a web address names, and whether it is spelled as it should be. @throws CASES_NUMBER_… */
export function readCaseAddress(prefix: string, sequence: string): { parts: CaseNumberParts; isCanonical: boolean } {
  const reading = parseCaseAddress(prefix, sequence);
  if (!reading.ok) throw caseErrors(reading.refusal);
  return { parts: reading.value, isCanonical: reading.isCanonical };
}
