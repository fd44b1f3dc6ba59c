import {
  type CaseId,
  type ImportedDocument,
  importCase,
  importDocuments,
  importJudge,
  importNotes,
  importParticipants,
  importStages,
  importStanding,
  importTerms,
  type ParticipantId,
  sayBroughtOver,
} from '#modules/cases';
import type { Tx } from '#platform/db';
import type { Finding } from '../../model/import/findings.ts';
import type { KnownThing, ThingKind } from '../../model/import/known-things.ts';
import { fingerprintOf } from '../../queries/fingerprints.ts';
import { thingsOf } from '../../store/import-store.ts';
import { inviteParties } from './invite-parties.ts';
import { nameParties } from './name-parties.ts';
import { writeHearings } from './write-hearings.ts';
import type { NoteThing, Writing } from './writing.ts';

export interface Written {
  readonly caseId: CaseId;
  /** What became of each thing of the record. */
  readonly things: readonly KnownThing[];
  /** What only the database could tell. */
  readonly findings: readonly Finding[];
}

/** Writes a plan whole, in the transaction of the caller; what it returns has to be judged before the commit. */
export async function writePlan(tx: Tx, writing: Writing): Promise<Written> {
  const { record, plan, source } = writing;
  const isAgain = plan.caseId !== undefined;
  const caseId = plan.caseId ?? (await openImported(tx, writing));
  const things: KnownThing[] = [];
  const note = (kind: ThingKind, thing: { readonly key: string }, ourId?: string): void =>
    void things.push({ kind, key: thing.key, fingerprint: fingerprintOf(thing), ourId });
  const participants = await writeParties(tx, caseId, writing, note);
  await importStages(tx, caseId, source, plan.stages);
  for (const stage of plan.stages) note('stage', stage);
  if (plan.judgePostId) await importJudge(tx, caseId, source, plan.judgePostId);
  await importNotes(tx, caseId, source, plan.notes);
  for (const one of plan.notes) note('note', one);
  await writeDocuments(tx, caseId, writing, participants, note);
  const terms = await writeTerms(tx, caseId, writing, participants, note);
  const hearings = await writeHearings(tx, caseId, writing, note);
  if (isAgain && plan.stages.length > 0)
    await importStanding(tx, caseId, { stage: plan.stage, judgePostId: undefined });
  const missing = plan.findings.filter(({ code }) => code === 'document_absent').length;
  await sayBroughtOver(tx, caseId, { source, documents: plan.documents.length, missing }, isAgain);
  await inviteParties(tx, caseId, record, plan.parties, participants);
  return { caseId, things, findings: [...terms, ...hearings] };
}

async function openImported(tx: Tx, { record, plan }: Writing): Promise<CaseId> {
  const { number, courtCode, kind, language, registeredOn, previousNumber } = record;
  const { category, stage, judgePostId } = plan;
  return await importCase(tx, {
    ...{ number, courtCode, kind, language, registeredOn, previousNumber, category, stage, judgePostId },
  });
}

/** @returns participants by the keys of their parties, also those who were here before */
async function writeParties(tx: Tx, caseId: CaseId, writing: Writing, note: NoteThing) {
  const ids = new Map<string, ParticipantId>();
  for (const { kind, key, ourId } of await thingsOf(tx, caseId)) {
    if (kind === 'party' && ourId) ids.set(key, ourId as ParticipantId);
  }
  const named = await nameParties(tx, writing.plan.parties, writing.parties);
  const enter = async (isHelper: boolean): Promise<void> => {
    const chosen = named.filter(({ party }) => (party.represents !== undefined) === isHelper);
    const rows = chosen.map(({ party, ...rest }) => {
      const represents = party.represents === undefined ? undefined : ids.get(party.represents);
      return { ...rest, ...(represents ? { represents } : {}) };
    });
    const entered = rows.length > 0 ? await importParticipants(tx, caseId, rows) : [];
    for (const [index, { party }] of chosen.entries()) {
      const id = entered[index];
      if (id) ids.set(party.key, id);
      note('party', party, id);
    }
  };
  await enter(false);
  await enter(true);
  return ids;
}

type Participants = ReadonlyMap<string, ParticipantId>;

async function writeDocuments(tx: Tx, caseId: CaseId, writing: Writing, participants: Participants, note: NoteThing) {
  const { plan, source, papers, record } = writing;
  const documents = plan.documents.map((document): ImportedDocument => {
    const paper = papers.get(document.sha256);
    if (!paper) throw new Error('the bytes of a planned document are not at hand');
    const { title, filedAt, filedBy, ourKind: kind } = document;
    const language = languageOf(document.language);
    const { fileName, mediaType, sizeBytes, sha256, pages } = paper;
    return {
      ...{ kind, title, language, fileName, mediaType, sizeBytes, sha256, pages, isProved: true, filedAt },
      filedBy: filedBy === undefined ? undefined : participants.get(filedBy),
    };
  });
  const ids = await importDocuments(tx, caseId, source, documents);
  for (const [index, { key }] of plan.documents.entries()) {
    const listed = record.documents.find((one) => one.key === key);
    if (listed) note('document', listed, ids[index]);
  }
}

const languageOf = (code: string): ImportedDocument['language'] => (code === 'kk' || code === 'ru' ? code : 'other');

async function writeTerms(
  tx: Tx,
  caseId: CaseId,
  { plan }: Writing,
  participants: Participants,
  note: NoteThing,
): Promise<readonly Finding[]> {
  const terms = plan.terms.map(({ rule, party, from, endedAt, isCancelled, breaks }) => ({
    ...{ rule, from, endedAt, isCancelled, breaks },
    participantId: party === undefined ? undefined : participants.get(party),
  }));
  const outcomes = await importTerms(tx, caseId, terms);
  return plan.terms.flatMap((term, index): readonly Finding[] => {
    const outcome = outcomes[index];
    if (outcome === 'twice') return [{ code: 'term_twice', what: term.rule }];
    if (outcome === 'not_counted') return [{ code: 'term_not_counted', what: term.rule }];
    note('term', term, outcome);
    return [];
  });
}
