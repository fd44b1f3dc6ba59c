import { listNumberWaits, type NumberWait } from '#modules/cases';
import type { Actor } from '#platform/audit';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { holdOf } from '../../actions/intake/open-intake.ts';
import { filingErrors } from '../../errors.ts';
import type { PartyRole } from '../../model/forms/field.ts';
import { type Form, partiesInRole } from '../../model/forms/form.ts';
import { findForm } from '../../model/forms/forms.ts';
import { partyName } from '../../model/forms/party.ts';
import type { FilingId } from '../../model/ids.ts';
import { type Hold, isHeldByOther } from '../../model/intake/pick-up.ts';
import { mayDo } from '../../policy.ts';
import { type FilingRow, findFilingRow } from '../../store/filing-store.ts';
import { clarificationsOf, inboxCounts, inboxRows, rowsToLookAt } from '../../store/intake-store.ts';
import { talonOf } from '../../store/talon-store.ts';

/** One line of the registry's inbox. */
export interface InboxLine {
  readonly id: FilingId;
  readonly form: Form;
  readonly talon: string;
  readonly submittedAt: Temporal.Instant;
  readonly category: string | undefined;
  readonly priceTiyn: number | undefined;
  /** First claimant and respondent as the filer named them. */
  readonly claimant: string;
  readonly respondent: string;
  /** Set while somebody else has it open. */
  readonly heldBy: Hold | undefined;
  /** The filer was asked and has not answered. */
  readonly isWaitingForFiler: boolean;
}

export interface InboxCounts {
  /** Decided by this clerk today. */
  readonly decided: number;
  readonly left: number;
}

/** What waits for the registry of a court, the oldest first. @throws FILING_NOT_ALLOWED */
export async function listInbox(on: Reads, actor: Actor, courtCode: string, most = 100): Promise<readonly InboxLine[]> {
  requireClerk(actor, courtCode);
  return await linesOf(on, actor, await inboxRows(on, { courtCode, most }));
}

/** What joined its case by itself and waits for a look. @throws FILING_NOT_ALLOWED */
export async function listToLookAt(
  on: Reads,
  actor: Actor,
  courtCode: string,
  most = 100,
): Promise<readonly InboxLine[]> {
  requireClerk(actor, courtCode);
  return await linesOf(on, actor, await rowsToLookAt(on, courtCode, most));
}

/** A claim that the registry has accepted and whose number the national system has not given. */
export interface AwaitingNumber extends InboxLine {
  readonly wait: NumberWait;
}

/** The longest waiting first. @throws FILING_NOT_ALLOWED */
export async function listAwaitingNumber(
  on: Reads,
  actor: Actor,
  courtCode: string,
): Promise<readonly AwaitingNumber[]> {
  requireClerk(actor, courtCode);
  const waits = (await listNumberWaits(on, actor, courtCode)).filter(({ subject }) => subject.kind === 'filing');
  const lines = waits.map(async (wait) => {
    const row = await findFilingRow(on, wait.subject.id as FilingId);
    const line = row && (await lineOf(on, actor, row));
    return line && { ...line, wait };
  });
  return (await Promise.all(lines)).filter((line) => line !== undefined);
}

/** «Бүгін: 63 / қалды 37». @throws FILING_NOT_ALLOWED */
export async function countInbox(on: Reads, actor: Actor, courtCode: string): Promise<InboxCounts> {
  const clerk = requireClerk(actor, courtCode);
  return await inboxCounts(on, { courtCode, clerk, since: dayStart(legalDay(on.clock.now())) });
}

/** The oldest one that nobody else has open and no filer is asked about. @throws FILING_NOT_ALLOWED */
export async function findNext(
  on: Reads,
  actor: Actor,
  courtCode: string,
  except?: FilingId,
): Promise<FilingId | undefined> {
  requireClerk(actor, courtCode);
  const lines = await linesOf(on, actor, await inboxRows(on, { courtCode, most: 50, except }));
  return lines.find(({ heldBy, isWaitingForFiler }) => !heldBy && !isWaitingForFiler)?.id;
}

/** @returns the person of the clerk @throws FILING_NOT_ALLOWED */
export function requireClerk(actor: Actor, courtCode: string) {
  if (actor.kind !== 'staff' || !mayDo('read-inbox', actor, { courtCode })) throw filingErrors('FILING_NOT_ALLOWED');
  return actor.personId;
}

async function linesOf(on: Reads, actor: Actor, rows: readonly FilingRow[]): Promise<readonly InboxLine[]> {
  const lines = await Promise.all(rows.map((row) => lineOf(on, actor, row)));
  return lines.filter((line) => line !== undefined);
}

async function lineOf(on: Reads, actor: Actor, row: FilingRow): Promise<InboxLine | undefined> {
  const form = findForm(row.form);
  if (!form) return undefined;
  const hold = holdOf(row);
  const me = actor.kind === 'staff' ? actor.personId : '';
  const first = (role: PartyRole): string => {
    const [party] = partiesInRole(form, row.answers, role);
    return party ? partyName(party) : '';
  };
  return {
    ...{ id: row.id, form, talon: (await talonOf(on, row.id))?.number ?? '', submittedAt: row.submitted_at },
    ...{ category: row.category ?? undefined, priceTiyn: row.price_tiyn ?? undefined },
    ...{ claimant: first('claimant'), respondent: first('respondent') },
    heldBy: isHeldByOther(hold, me, on.clock.now()) ? hold : undefined,
    isWaitingForFiler: (await clarificationsOf(on, row.id)).some(({ answered_at: at }) => at === null),
  };
}
