import { numberAnswered, numberAwaited, numberRefused } from '#modules/cases/events';
import { formatTalonNumber } from '#modules/identity';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { carryOutDecision } from '../actions/intake/carry-out-decision.ts';
import { tellFiler } from '../actions/tell-filer.ts';
import { numberAwaitedTemplate } from '../actions/templates.ts';
import { inboxChanged } from '../events.ts';
import type { FilingId } from '../model/ids.ts';
import { enterTimeline, findFilingRow } from '../store/filing-store.ts';
import { standingDecision } from '../store/intake-store.ts';
import { talonOf } from '../store/talon-store.ts';

interface Fact {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Given by the outbox with every delivery. */
  readonly eventId?: number;
}

const act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.follow-number' } as const;

/** A claim whose number the national system gives: its filer is told of the waiting, and the answer makes it a case. */
export function followNumbers(platform: Platform): readonly JobHandler[] {
  const ofFiling =
    (work: (id: FilingId, fact: Fact) => Promise<void>) =>
    async (fact: Fact): Promise<void> => {
      if (fact.subjectKind === 'filing') await work(fact.subjectId as FilingId, fact);
    };
  return [
    handleEvent(
      numberAwaited,
      'filing.on-number-awaited',
      ofFiling((id, fact) => tellAwaited(platform, id, fact)),
    ),
    handleEvent(
      numberRefused,
      'filing.on-number-refused',
      ofFiling((id) => tellRegistry(platform, id)),
    ),
    handleEvent(
      numberAnswered,
      'filing.on-number-answered',
      ofFiling((id) => carryOn(platform, id)),
    ),
  ];
}

async function tellAwaited(platform: Platform, id: FilingId, { eventId }: Fact): Promise<void> {
  const row = await findFilingRow(platform.reads, id);
  if (row?.state !== 'sent') return;
  await platform.db.transact(act, async (tx) => {
    await enterTimeline(tx, id, 'number_awaited', eventId === undefined ? {} : { eventId });
    const talon = formatTalonNumber((await talonOf(tx, id))?.number ?? '');
    const { filer_id: filer, lang, court_code: courtCode, form } = row;
    await tellFiler(tx, { filer, lang, filingId: id, template: numberAwaitedTemplate, record: { talon } });
    tx.record({ kind: 'filing', id, personId: filer }, { number: 'awaited' });
    tx.publish(inboxChanged, { filingId: id, courtCode, form });
  });
}

/** The inbox of the registry shows what waits for a person. */
async function tellRegistry(platform: Platform, id: FilingId): Promise<void> {
  const row = await findFilingRow(platform.reads, id);
  if (!row) return;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'filing', id }, { number: 'refused' });
    tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  });
}

async function carryOn(platform: Platform, id: FilingId): Promise<void> {
  const decision = await standingDecision(platform.reads, id);
  if (decision) await carryOutDecision(platform, decision.id);
}
