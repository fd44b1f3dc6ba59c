import type { CaseId } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { dutyAskedOf } from '../model/draft-duty.ts';
import { textOf, tiynOf } from '../model/forms/answers.ts';
import { findForm } from '../model/forms/forms.ts';
import type { FilingRow } from '../store/filing-store.ts';
import { inFiling } from '../store/tables.ts';
import { findDuty } from './find-duty.ts';

/** What the author of a claim has written and paid; a text that was not written is empty. Sums in tiyn. */
export interface ClaimOfCase {
  readonly language: 'kk' | 'ru';
  readonly filedOn: Temporal.PlainDate;
  readonly demands: string;
  readonly circumstances: string;
  readonly calculation: string;
  readonly law: string;
  readonly reconciliation: string;
  /** Undefined: nothing is demanded that has a price. */
  readonly priceTiyn: number | undefined;
  readonly duty: {
    readonly dueTiyn: number;
    /** By the gateway and by receipts, as far as it was due. */
    readonly coveredTiyn: number;
    readonly isExempt: boolean;
  };
}

/** What a respondent has answered. */
export interface ResponseOfCase {
  readonly filedOn: Temporal.PlainDate;
  readonly attitude: 'disagree' | 'partly' | 'agree';
  readonly objections: string;
}

/**
 * The claim from which the case was made; undefined for a case that came another way. Callers have asked the policy of
 * cases whether their reader may see the file.
 */
export async function findClaimOf(on: Reads, caseId: CaseId): Promise<ClaimOfCase | undefined> {
  const [row] = await filedIn(on, caseId, 'claim');
  if (!row) return undefined;
  const { answers, draft_id: draftId, submitted_at: filedAt } = row;
  const isExempt = dutyAskedOf(answers, legalDay(filedAt))?.exemption !== undefined;
  const form = findForm(row.form);
  const duty = form && (await findDuty(on, { form, answers, draftId, filedAt }));
  const { dueTiyn, missingTiyn } = duty?.account ?? { dueTiyn: 0, missingTiyn: 0 };
  const said = (field: string): string => textOf(answers, field).trim();
  return {
    ...{ language: row.language, filedOn: legalDay(filedAt), demands: said('demands') },
    ...{ circumstances: said('circumstances'), calculation: said('calculation'), law: said('law') },
    reconciliation: said('reconciliation'),
    priceTiyn: textOf(answers, 'hasPrice') === 'yes' ? tiynOf(answers, 'price') : undefined,
    duty: { dueTiyn, coveredTiyn: dueTiyn - missingTiyn, isExempt },
  };
}

/** Responses that joined the case, the first one first. Callers have asked the policy as for the claim. */
export async function listResponsesOf(on: Reads, caseId: CaseId): Promise<readonly ResponseOfCase[]> {
  return (await filedIn(on, caseId, 'response')).map(({ answers, submitted_at: filedAt }) => ({
    filedOn: legalDay(filedAt),
    attitude: attitudeOf(textOf(answers, 'attitude')),
    objections: textOf(answers, 'objections').trim(),
  }));
}

function attitudeOf(text: string): ResponseOfCase['attitude'] {
  return text === 'agree' || text === 'partly' ? text : 'disagree';
}

async function filedIn(on: Reads, caseId: CaseId, form: 'claim' | 'response'): Promise<readonly FilingRow[]> {
  return await inFiling(on)
    .selectFrom('filing.filing')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('form', '=', form)
    .where('state', '=', 'registered')
    .orderBy('submitted_at')
    .execute();
}
