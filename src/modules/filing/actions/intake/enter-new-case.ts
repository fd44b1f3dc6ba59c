import {
  addParticipants,
  type GivenNumber,
  type ParticipantId,
  type ParticipantName,
  registerCase,
} from '#modules/cases';
import { formatTalonNumber } from '#modules/identity';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { filingRegistered } from '../../events.ts';
import type { Form } from '../../model/forms/form.ts';
import { enterTimeline, type FilingRow, updateFiling } from '../../store/filing-store.ts';
import { talonOf } from '../../store/talon-store.ts';
import { tellFiler } from '../tell-filer.ts';
import { registeredTemplate } from '../templates.ts';
import { filePapers } from './file-papers.ts';
import { type EnteredParty, inviteParties } from './invite-parties.ts';
import { noteNeeds } from './note-needs.ts';
import { caseKindOf } from './number-of-filing.ts';
import { nameInCase, type ResolvedParty } from './resolve-parties.ts';

export interface Entering {
  readonly filing: FilingRow;
  readonly form: Form;
  readonly parties: readonly ResolvedParty[];
  readonly filerNumber: string | undefined;
  /** Number of the national system; left out: the own registry gives it. */
  readonly given?: GivenNumber | undefined;
}

/** A claim becomes a case: number, participants, papers, needs, accounts of the other parties. */
export async function enterNewCase(tx: Tx, { filing, form, parties, filerNumber, given }: Entering): Promise<void> {
  const filer = { id: filing.filer_id, number: filerNumber };
  const sides = parties.filter(({ row }) => row.role !== 'representative');
  const helpers = parties.filter(({ row }) => row.role === 'representative');
  const named = async ({ row, ...rest }: ResolvedParty) => ({
    role: row.role,
    name: await nameInCase(tx, { row, ...rest }, filer),
  });
  const participants = [];
  for (const side of sides) participants.push(await named(side));
  const made = await registerCase(tx, {
    ...{ courtCode: filing.court_code, kind: caseKindOf(form), category: filing.category ?? '' },
    ...{ language: filing.language, participants, receivedOn: legalDay(filing.submitted_at), given },
  });
  const claimantId = made.participantIds[sides.findIndex(({ row }) => row.role === 'claimant')];
  const represented = [];
  for (const helper of helpers) represented.push({ ...(await named(helper)), represents: claimantId });
  const helperIds = represented.length > 0 ? await addParticipants(tx, made.id, represented) : [];
  await filePapers(tx, { filing, form, caseId: made.id, from: claimantId ? { participantId: claimantId } : 'court' });
  await noteNeeds(tx, filing, made.id, sides);
  const entered = enteredOf(
    [...sides, ...helpers],
    [...made.participantIds, ...helperIds],
    [...participants, ...represented],
  );
  await inviteParties(tx, { caseId: made.id, filingId: filing.id, entered, filerNumber });
  await updateFiling(tx, filing.id, { state: 'registered', case_id: made.id, looked_at: tx.clock.now() });
  await enterTimeline(tx, filing.id, 'registered', { details: { caseNumber: made.number } });
  const talon = formatTalonNumber((await talonOf(tx, filing.id))?.number ?? '');
  await tellFiler(tx, {
    ...{ filer: filing.filer_id, lang: filing.lang, filingId: filing.id, template: registeredTemplate },
    record: { talon, number: made.number },
  });
  tx.record({ kind: 'filing', id: filing.id, personId: filing.filer_id }, { case: made.id, number: made.number });
  const fact = { filingId: filing.id, courtCode: filing.court_code, form: form.key };
  tx.publish(filingRegistered, { ...fact, caseId: made.id, number: made.number, isNewCase: true });
}

function enteredOf(
  parties: readonly ResolvedParty[],
  ids: readonly ParticipantId[],
  named: readonly { readonly name: ParticipantName }[],
): readonly EnteredParty[] {
  return parties.flatMap((party, index) => {
    const [participantId, name] = [ids[index], named[index]?.name];
    return participantId && name ? [{ party, participantId, name }] : [];
  });
}
