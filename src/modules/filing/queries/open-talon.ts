import { proveTalon, type TalonAsked } from '#modules/identity';
import type { Platform } from '#platform';
import { acceptanceUntil } from '../actions/tell-filer.ts';
import { filingErrors } from '../errors.ts';
import { findForm } from '../model/forms/forms.ts';
import { type TalonStatus, talonStatus } from '../model/talon/talon-status.ts';
import { findFilingRow, timelineOf } from '../store/filing-store.ts';
import { findTalon } from '../store/talon-store.ts';

/** What anybody with number and PIN sees: no name, no document, no sum. */
export interface OpenedTalon {
  readonly number: string;
  /** Key of the form, for its title. */
  readonly form: string;
  readonly courtCode: string;
  readonly submittedAt: Temporal.Instant;
  readonly status: TalonStatus;
}

/**
 * Opens a talon by its PIN.
 * @throws FILING_TALON_NUMBER_MISTYPED when the digits cannot be a talon, FILING_TALON_REFUSED, FILING_TALON_WAIT
 */
export async function openTalon(platform: Platform, asked: TalonAsked): Promise<OpenedTalon> {
  const proved = await proveTalon(platform, asked, (typed) => findTalon(platform.reads, typed));
  if (proved.kind === 'mistyped') throw filingErrors('FILING_TALON_NUMBER_MISTYPED');
  if (proved.kind === 'wait') throw filingErrors('FILING_TALON_WAIT', { wait: proved.wait });
  const talon = proved.kind === 'proved' ? proved.row : undefined;
  const filing = talon && (await findFilingRow(platform.reads, talon.filing_id));
  if (!talon || !filing) throw filingErrors('FILING_TALON_REFUSED');
  const { reads, clock } = platform;
  const isClaim = findForm(filing.form)?.leadsTo === 'new-case';
  const until = isClaim ? await acceptanceUntil(reads, filing.submitted_at) : undefined;
  const status = talonStatus(await timelineOf(reads, filing.id), { now: clock.now(), acceptanceUntil: until });
  return {
    ...{ number: talon.number, form: filing.form, courtCode: filing.court_code, submittedAt: filing.submitted_at },
    status: withoutWords(status),
  };
}

/** Words of clerks and case numbers lead to names: who has the PIN alone sees days and kinds. */
function withoutWords(status: TalonStatus): TalonStatus {
  const entries = status.entries.map(({ kind, at, details: { startsAt } }) => ({
    ...{ kind, at },
    details: startsAt ? { startsAt } : {},
  }));
  return { ...status, entries };
}
