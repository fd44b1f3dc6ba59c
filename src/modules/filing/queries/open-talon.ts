import { timingSafeEqual } from 'node:crypto';
import { passwordHashing } from '#modules/identity';
import type { Platform } from '#platform';
import { forgetAttempts, takeAttempt, takeToken } from '#platform/limits';
import { acceptanceUntil } from '../actions/tell-filer.ts';
import { filingErrors } from '../errors.ts';
import { findForm } from '../model/forms/forms.ts';
import { talonPace } from '../model/talon/attempt-pace.ts';
import { readPin } from '../model/talon/pin.ts';
import { readTalonNumber } from '../model/talon/talon-number.ts';
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

export interface TalonAsked {
  /** As typed. */
  readonly number: string;
  readonly pin: string;
  /** Keyed hash of the caller's network. */
  readonly network: string;
}

/** Of one network over all talons, so that numbers are not tried one after another. */
const rate = { burst: 40, perMinute: 20 };

/**
 * Opens a talon by its PIN. An unknown number and a wrong PIN are the same refusal after the same work; failures slow down
 * the network that made them with this talon, and nobody else.
 * @throws FILING_TALON_NUMBER_MISTYPED when the digits cannot be a talon, FILING_TALON_REFUSED, FILING_TALON_WAIT
 */
export async function openTalon(platform: Platform, asked: TalonAsked): Promise<OpenedTalon> {
  const number = readTalonNumber(asked.number);
  if (!number) throw filingErrors('FILING_TALON_NUMBER_MISTYPED');
  const key = platform.keys.mac('filing.talon-attempt', `${number}:${asked.network}`);
  const wait = await takeAttempt(platform, key, talonPace);
  if (wait > 0) throw filingErrors('FILING_TALON_WAIT', { wait });
  if (!(await takeToken(platform, `filing.talon:${asked.network}`, rate))) {
    throw filingErrors('FILING_TALON_WAIT', { wait: 3 });
  }
  const talon = await findTalon(platform.reads, number);
  const typed = await platform.ports.of(passwordHashing).hash(`talon:${number}`, readPin(asked.pin) ?? '');
  const kept = talon?.pin_hash ?? Buffer.alloc(typed.hash.byteLength);
  const isRight = kept.byteLength === typed.hash.byteLength && timingSafeEqual(kept, typed.hash);
  const filing = isRight && talon ? await findFilingRow(platform.reads, talon.filing_id) : undefined;
  if (!filing) throw filingErrors('FILING_TALON_REFUSED');
  await forgetAttempts(platform, key);
  const { reads, clock } = platform;
  const isClaim = findForm(filing.form)?.leadsTo === 'new-case';
  const until = isClaim ? await acceptanceUntil(reads, filing.submitted_at) : undefined;
  const status = talonStatus(await timelineOf(reads, filing.id), { now: clock.now(), acceptanceUntil: until });
  return {
    ...{ number, form: filing.form, courtCode: filing.court_code, submittedAt: filing.submitted_at },
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
