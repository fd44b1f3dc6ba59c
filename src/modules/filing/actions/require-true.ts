import { findCaseByNumber, findCategory, listParticipants, readCaseNumber } from '#modules/cases';
import { findCourt } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Principal } from '#platform/http';
import { filingErrors } from '../errors.ts';
import { isExemption } from '../model/duty/exemptions.ts';
import type { AnswerValue } from '../model/forms/answers.ts';
import type { Field } from '../model/forms/field.ts';
import { hearsClaims } from '../model/jurisdiction/court-hears.ts';

/**
 * What only the house knows of an answer: is there such a category, does the court hear such cases, is it a case of the
 * person. The empty answer of an optional field passes.
 * @throws FILING_ANSWER_NOT_OFFERED, FILING_COURT_DOES_NOT_HEAR, FILING_CASE_NOT_YOURS, CASES_NUMBER_…
 */
export async function requireTrue(
  on: Reads,
  principal: Principal,
  field: Field,
  value: AnswerValue,
): Promise<AnswerValue> {
  if (typeof value !== 'string' || value === '') return value;
  switch (field.kind) {
    case 'category': {
      if (findCategory(value)?.kinds.includes(field.caseKind)) return value;
      throw filingErrors('FILING_ANSWER_NOT_OFFERED', { ...field.label });
    }
    case 'exemption': {
      if (value === 'none' || isExemption(value)) return value;
      throw filingErrors('FILING_ANSWER_NOT_OFFERED', { ...field.label });
    }
    case 'court': {
      const court = await findCourt(on, value);
      if (court && hearsClaims(court)) return value;
      throw filingErrors('FILING_COURT_DOES_NOT_HEAR');
    }
    case 'case':
      return await ownCase(on, principal, value);
    default:
      return value;
  }
}

/** The canonical number of a case in which the person or organisation takes part today. */
async function ownCase(on: Reads, { personId, isConfirmed }: Principal, text: string): Promise<string> {
  const number = readCaseNumber(text);
  const found = isConfirmed ? await findCaseByNumber(on, number) : undefined;
  const participants = found ? await listParticipants(on, found.id) : [];
  const today = legalDay(on.clock.now());
  const takesPart = participants.some(({ name, leftOn }) => {
    const id: string | undefined = name.kind === 'person' ? name.personId : name.organisationId;
    return id === personId && (!leftOn || Temporal.PlainDate.compare(leftOn, today) > 0);
  });
  if (!takesPart) throw filingErrors('FILING_CASE_NOT_YOURS');
  return number;
}
