import { formatTalonNumber } from '#modules/identity';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId } from '#platform/ids';
import { filingErrors } from '../../errors.ts';
import { inboxChanged } from '../../events.ts';
import type { ClarificationId, FilingId } from '../../model/ids.ts';
import { mayDo } from '../../policy.ts';
import { enterTimeline, lockFiling, updateFiling } from '../../store/filing-store.ts';
import { answerClarificationRow, clarificationsOf, insertClarification } from '../../store/intake-store.ts';
import { talonOf } from '../../store/talon-store.ts';
import { tellFiler } from '../tell-filer.ts';
import { clarifyTemplate } from '../templates.ts';
import { clerkWords } from './decide-filing.ts';
import { clerkOf, openForIntake } from './open-intake.ts';

/** Asks the filer about something small instead of sending everything back. @throws FILING_WORDS_MISSING, FILING_WORDS_TOO_LONG, and what `registerFiling` throws */
export async function askToClarify(platform: Platform, act: Act, id: FilingId, words: string): Promise<void> {
  const said = clerkWords(words, true);
  await platform.db.transact(act, async (tx) => {
    const row = await openForIntake(tx, id);
    const open = (await clarificationsOf(tx, id)).find(({ answered_at: at }) => at === null);
    // The other sending of the same form has asked it.
    if (open?.words === said && open.asked_by === clerkOf(tx).personId) {
      return tx.record({ kind: 'filing', id, personId: row.filer_id }, { clarification: open.id, again: true });
    }
    if (open) throw filingErrors('FILING_ASKED_ALREADY');
    const clarificationId = newId<ClarificationId>();
    await insertClarification(tx, {
      ...{ id: clarificationId, filing_id: id, asked_by: clerkOf(tx).personId, asked_at: tx.clock.now() },
      ...{ words: said, answered_at: null, answer: null },
    });
    await updateFiling(tx, id, { taken_by: null, taken_name: null, taken_until: null });
    await enterTimeline(tx, id, 'clarification_asked', { details: { words: said } });
    const talon = await talonOf(tx, id);
    await tellFiler(tx, {
      ...{ filer: row.filer_id, lang: row.lang, filingId: id, template: clarifyTemplate, onceKey: clarificationId },
      record: { talon: formatTalonNumber(talon?.number ?? ''), words: said },
    });
    tx.record({ kind: 'filing', id, personId: row.filer_id }, { clarification: clarificationId });
    tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  });
}

/** The filer answers, and the filing waits for the registry again. @throws FILING_NOT_FOUND, FILING_NOTHING_ASKED, FILING_WORDS_MISSING */
export async function answerClarification(platform: Platform, act: Act, id: FilingId, words: string): Promise<void> {
  const said = clerkWords(words, true);
  await platform.db.transact(act, async (tx) => {
    const row = await lockFiling(tx, id);
    if (!row || !mayDo('answer-clarification', tx.act.actor, { owner: row.filer_id })) {
      throw filingErrors('FILING_NOT_FOUND');
    }
    const open = (await clarificationsOf(tx, id)).find(({ answered_at: at }) => at === null);
    if (!open) throw filingErrors('FILING_NOTHING_ASKED');
    await answerClarificationRow(tx, open.id, said);
    await enterTimeline(tx, id, 'clarification_given', { details: { words: said } });
    tx.record({ kind: 'filing', id }, { answered: open.id });
    tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  });
}
