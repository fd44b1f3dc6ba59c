import { getCase, isPending } from '#modules/cases';
import { formatTalonNumber } from '#modules/identity';
import { noticeLanguage } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Reads, Tx } from '#platform/db';
import { filingErrors } from '../../errors.ts';
import { filingRejected } from '../../events.ts';
import { carryOutDecisionJob } from '../../jobs/carry-out-decision-job.ts';
import type { Form } from '../../model/forms/form.ts';
import { findForm } from '../../model/forms/forms.ts';
import type { DecisionId, FilingId } from '../../model/ids.ts';
import { findRejectionGround } from '../../model/intake/rejection-grounds.ts';
import { numberOfFiler } from '../../queries/number-of-filer.ts';
import {
  enterTimeline,
  type FilingRow,
  findFilingRow,
  lockFiling,
  partyRows,
  updateFiling,
} from '../../store/filing-store.ts';
import {
  type DecisionRow,
  findDecision,
  lockDecision,
  lockMatter,
  registeredMatter,
  updateDecision,
} from '../../store/intake-store.ts';
import { talonOf } from '../../store/talon-store.ts';
import { tellFiler } from '../tell-filer.ts';
import { rejectedTemplate } from '../templates.ts';
import { enterNewCase } from './enter-new-case.ts';
import { joinCase } from './join-case.ts';
import { joinDuplicate } from './join-duplicate.ts';
import { numberOfFiling } from './number-of-filing.ts';
import { type ResolvedParty, resolveParties } from './resolve-parties.ts';

/** Makes a decision true in the name of its clerk, once, unless it was taken back. Runs as a job. */
export async function carryOutDecision(platform: Platform, id: DecisionId): Promise<void> {
  const decision = await findDecision(platform.reads, id);
  if (!decision || decision.undone_at || decision.carried_out_at) return;
  const parties = await resolveParties(platform, await partyRows(platform.reads, decision.filing_id));
  await platform.db.transact(actOf(decision), async (tx) => {
    tx.record({ kind: 'decision', id });
    const held = await lockDecision(tx, id);
    if (!held || held.undone_at || held.carried_out_at) return;
    const filing = await lockFiling(tx, held.filing_id);
    const form = filing && findForm(filing.form);
    if (!filing || !form || filing.state !== 'sent') return;
    if (held.verdict === 'reject') await reject(tx, filing, held);
    else {
      const entered = await enter(tx, filing, form, parties);
      if (entered === 'twin') {
        tx.enqueue(carryOutDecisionJob, { decisionId: id }, { runAt: tx.clock.now().add(AFTER_TWIN) });
      }
      // `cases.number_answered` brings it back here.
      if (entered !== 'entered') return;
    }
    await updateDecision(tx, id, { carried_out_at: tx.clock.now() });
  });
}

/** A response or a motion joins its case by itself, when its filer takes part there; a clerk looks afterwards. Runs as a job. */
export async function joinBySelf(platform: Platform, id: FilingId): Promise<void> {
  const act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.join-case' } as const;
  const row = await findFilingRow(platform.reads, id);
  if (!row || findForm(row.form)?.leadsTo !== 'joins-case') return;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'filing', id });
    const filing = await lockFiling(tx, id);
    const form = filing && findForm(filing.form);
    if (filing?.state === 'sent' && form) await joinCase(tx, filing, form, false);
  });
}

function actOf({ account_id, person_id, court_code, role, verdict }: DecisionRow): Act {
  const actor = { kind: 'staff', accountId: account_id, personId: person_id, courtCode: court_code, role } as const;
  return { actor, action: verdict === 'register' ? 'filing.register-filing' : 'filing.reject-filing' };
}

/** Nothing tells that an equal claim has got its number: it is looked for after this time. */
const AFTER_TWIN = { seconds: 30 };

type Entered = 'entered' | 'awaited' | 'twin';

async function enter(tx: Tx, filing: FilingRow, form: Form, parties: readonly ResolvedParty[]): Promise<Entered> {
  if (form.leadsTo === 'joins-case') {
    await joinCase(tx, filing, form, true);
    return 'entered';
  }
  if (filing.matter_mac) await lockMatter(tx, filing.matter_mac);
  const first = await registeredMatter(tx, filing);
  if (first?.case_id && (await isHeardStill(tx, first.case_id))) {
    await joinDuplicate(tx, { filing, form, first, parties, filerNumber: await numberOfFiler(tx, filing.filer_id) });
    return 'entered';
  }
  const number = await numberOfFiling(tx, filing, form, parties);
  if (number.kind === 'awaited' || number.kind === 'twin') return number.kind;
  const given = number.kind === 'given' ? number : undefined;
  await enterNewCase(tx, { filing, form, parties, filerNumber: await numberOfFiler(tx, filing.filer_id), given });
  return 'entered';
}

/** A claim that was returned may be filed again (CPC RK art. 152); one that is being heard is joined. */
async function isHeardStill(on: Reads, caseId: NonNullable<FilingRow['case_id']>): Promise<boolean> {
  const { stage } = await getCase(on, caseId);
  return stage === 'registered' || stage === 'suspended' || isPending(stage);
}

async function reject(tx: Tx, filing: FilingRow, { ground: code, words }: DecisionRow): Promise<void> {
  const ground = findRejectionGround(code ?? '');
  if (!ground) throw filingErrors('FILING_GROUND_UNKNOWN');
  const { id, filer_id: filer } = filing;
  const lang = await noticeLanguage(tx, filer, filing.lang);
  await updateFiling(tx, id, { state: 'rejected', looked_at: tx.clock.now() });
  await enterTimeline(tx, id, 'rejected', { details: { ground: ground.code, ...(words ? { words } : {}) } });
  const talon = formatTalonNumber((await talonOf(tx, id))?.number ?? '');
  const said = words ? `${ground.text[lang]}. ${words}` : ground.text[lang];
  await tellFiler(tx, {
    ...{ filer, lang, filingId: id, template: rejectedTemplate },
    record: { talon, ground: said, mend: ground.mend[lang] },
  });
  tx.record({ kind: 'filing', id, personId: filer }, { rejected: ground.code });
  tx.publish(filingRejected, { filingId: id, courtCode: filing.court_code, form: filing.form, ground: ground.code });
}
