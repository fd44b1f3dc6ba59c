import {
  type CaseId,
  type CaseTermRule,
  caseKindOn,
  DOCUMENT_KINDS,
  type DocumentKind,
  findCategory,
  isCaseTermRule,
  isParticipantRole,
  isSide,
  isStage,
  type StaffPostId,
  type Stage,
} from '#modules/cases';
import { type CourtroomId, closingGroundOn, isPurpose } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type {
  NationalCase,
  NationalDocument,
  NationalHearing,
  NationalNote,
  NationalParty,
  NationalStage,
  NationalTerm,
} from '../national-case.ts';
import { type Finding, type FindingCode, isStop } from './findings.ts';
import type { KnownThing, ThingKind } from './known-things.ts';

/** How a party of the record is known to the registers. */
export type PartyStanding = 'known' | 'without_number' | 'not_in_register' | 'silent' | 'name_differs';

/** here: the bytes are at hand · there: to be fetched · absent: nobody has them · refused: they are no good. */
export type PaperStanding = 'here' | 'there' | 'absent' | 'refused';

/** A case of that number that is here already. */
export interface CaseHere {
  readonly caseId: CaseId;
  readonly stage: Stage;
  /** Set when it was brought over: stage at that time, and the things that are here. */
  readonly imported: { readonly stage: string; readonly things: readonly KnownThing[] } | undefined;
}

/** What was found out before the plan. */
export interface ImportFacts {
  /** Court in which it is brought over. */
  readonly courtCode: string;
  readonly now: Temporal.Instant;
  readonly here: CaseHere | undefined;
  /** Category of ours, chosen by a person for one of the record that we do not know. */
  readonly chosenCategory: string | undefined;
  /** Office of the judge of the record in the court today; undefined: nobody there. */
  readonly judgePostId: StaffPostId | undefined;
  /** Room of each hearing by the key of the hearing. */
  readonly rooms: ReadonlyMap<string, CourtroomId>;
  /** By the key of the party. */
  readonly parties: ReadonlyMap<string, PartyStanding>;
  /** By hash. */
  readonly papers: ReadonlyMap<string, PaperStanding>;
  readonly fingerprintOf: (thing: { readonly key: string }) => string;
}

export interface PlannedHearing {
  readonly hearing: NationalHearing;
  /** Undefined: it is told in the course in words only. */
  readonly courtroomId: CourtroomId | undefined;
}

/** What of the record is to be written, and what a person should know of it. */
export interface ImportPlan {
  readonly caseId: CaseId | undefined;
  readonly category: string;
  readonly stage: Stage;
  /** The judge is to be written; undefined: none, or written already. */
  readonly judgePostId: StaffPostId | undefined;
  readonly parties: readonly NationalParty[];
  readonly stages: readonly (NationalStage & { readonly stage: Stage })[];
  readonly notes: readonly NationalNote[];
  readonly documents: readonly (NationalDocument & { readonly ourKind: DocumentKind })[];
  readonly hearings: readonly PlannedHearing[];
  readonly terms: readonly (NationalTerm & { readonly rule: CaseTermRule })[];
  readonly findings: readonly Finding[];
  /** Something is in the way: nothing is written. */
  readonly isBlocked: boolean;
  /** Everything of the record is here. */
  readonly isEmpty: boolean;
}

/** Compares a record with what is known here. */
export function planImport(record: NationalCase, facts: ImportFacts): ImportPlan {
  const findings: Finding[] = [];
  const find = (code: FindingCode, what: string): void => void findings.push({ code, what });
  judgeCase(record, facts, find);
  const known = knownThings(facts);
  const fresh = freshOf(record, known, facts, find);
  const category = findCategory(record.category) ? record.category : (facts.chosenCategory ?? '');
  const parties = fresh.parties.filter((party) => judgeParty(party, facts, find));
  if (!facts.here) judgeSides(record, find);
  const hearings = fresh.hearings.map((hearing) => planHearing(hearing, record, facts, find));
  const documents = fresh.documents.flatMap((document) => planDocument(document, facts, find));
  const terms = fresh.terms.flatMap((term) => planTerm(term, find));
  const stages = fresh.stages.flatMap((change) => planStage(change, find));
  const isOurs = facts.here?.imported && facts.here.stage !== facts.here.imported.stage;
  if (isOurs && record.stage !== facts.here?.stage) find('stage_is_ours', record.stage);
  const { notes } = fresh;
  const made = [parties, stages, notes, documents, hearings, terms];
  return {
    ...{ caseId: facts.here?.caseId, category, parties, stages, notes, documents, hearings, terms, findings },
    stage: isOurs && facts.here ? facts.here.stage : (record.stage as Stage),
    judgePostId: facts.here ? undefined : facts.judgePostId,
    isBlocked: findings.some(isStop),
    isEmpty: facts.here !== undefined && made.every((list) => list.length === 0),
  };
}

type Find = (code: FindingCode, what: string) => void;

function judgeCase(record: NationalCase, facts: ImportFacts, find: Find): void {
  const { number, courtCode, kind, registeredOn } = record;
  if (courtCode !== facts.courtCode) find('other_court', number);
  if (facts.here && !facts.here.imported) find('own_case', number);
  if (Number(number.slice(5, 7)) !== registeredOn.year % 100) find('number_of_other_year', number);
  if (!caseKindOn(kind, registeredOn)) find('kind_unknown', kind);
  if (!findCategory(record.category) && !findCategory(facts.chosenCategory ?? ''))
    find('category_unknown', record.category);
  if (!isStage(record.stage)) find('stage_unknown', record.stage);
  const { judge } = record;
  if (judge && !facts.judgePostId) find('judge_unknown', [judge.surname, judge.givenName].join(' '));
}

function knownThings({ here }: ImportFacts): ReadonlyMap<string, KnownThing> {
  return new Map(here?.imported?.things.map((thing) => [`${thing.kind} ${thing.key}`, thing]));
}

/** The things of the record that are not here; what is here and has changed, or is gone there, is told and left alone. */
function freshOf(
  record: NationalCase,
  known: ReadonlyMap<string, KnownThing>,
  { fingerprintOf }: ImportFacts,
  find: Find,
) {
  const seen = new Set<string>();
  const fresh = <Thing extends { readonly key: string }>(kind: ThingKind, things: readonly Thing[]): Thing[] =>
    things.filter((thing) => {
      const name = `${kind} ${thing.key}`;
      const here = known.get(name);
      seen.add(name);
      if (here && here.fingerprint !== fingerprintOf(thing)) find('differs', name);
      return !here;
    });
  const lists = {
    parties: fresh('party', record.parties),
    stages: fresh('stage', record.stages),
    notes: fresh('note', record.notes),
    documents: fresh('document', record.documents),
    hearings: fresh('hearing', record.hearings),
    terms: fresh('term', record.terms),
  };
  for (const name of known.keys()) if (!seen.has(name)) find('gone', name);
  return lists;
}

const standings: Readonly<Partial<Record<PartyStanding, FindingCode>>> = {
  without_number: 'party_without_number',
  not_in_register: 'party_not_in_register',
  silent: 'register_silent',
  name_differs: 'party_name_differs',
};

function judgeParty(party: NationalParty, { parties }: ImportFacts, find: Find): boolean {
  const code = standings[parties.get(party.key) ?? 'without_number'];
  if (code) find(code, partyNameOf(party));
  if (isParticipantRole(party.role)) return true;
  find('role_unknown', party.role);
  return false;
}

/** As the record has it; an organisation in Kazakh. */
export function partyNameOf({ name }: Pick<NationalParty, 'name'>): string {
  if (name.kind === 'organisation') return name.kk;
  return [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ');
}

function judgeSides({ parties }: NationalCase, find: Find): void {
  const sides = parties.filter(({ role }) => isParticipantRole(role) && isSide(role));
  if (sides.length === 0) find('no_sides', '');
  const roles = new Map<string, string>();
  for (const side of sides) {
    if (!side.number) continue;
    if ((roles.get(side.number) ?? side.role) !== side.role) find('same_side', partyNameOf(side));
    roles.set(side.number, side.role);
  }
}

function planHearing(hearing: NationalHearing, record: NationalCase, facts: ImportFacts, find: Find): PlannedHearing {
  const { key, startsAt, state, purpose, closedGround, room } = hearing;
  const isComing = state === 'set' && Temporal.Instant.compare(startsAt, facts.now) > 0;
  const courtroomId = facts.rooms.get(key);
  const isClear = isPurpose(purpose) && (!closedGround || closingGroundOn(closedGround as never, legalDay(startsAt)));
  if (record.judge === undefined) {
    find('hearing_without_judge', startsAt.toString());
    return { hearing, courtroomId: undefined };
  }
  const isStale = state === 'set' && !isComing;
  if (courtroomId && isClear && !isStale) return { hearing, courtroomId };
  if (!isComing) find('hearing_in_words', startsAt.toString());
  else if (!courtroomId) find('room_unknown', room);
  else
    find(
      isPurpose(purpose) ? 'ground_unknown' : 'purpose_unknown',
      isPurpose(purpose) ? (closedGround ?? '') : purpose,
    );
  return { hearing, courtroomId: undefined };
}

function planDocument(document: NationalDocument, { papers }: ImportFacts, find: Find) {
  const { kind, title, sha256 } = document;
  const standing = papers.get(sha256) ?? 'absent';
  if (standing === 'absent' || standing === 'refused') {
    find(standing === 'absent' ? 'document_absent' : 'document_refused', title);
    return [];
  }
  const ourKind = DOCUMENT_KINDS.find((one) => one === kind);
  if (!ourKind) find('document_kind_unknown', title);
  return [{ ...document, ourKind: ourKind ?? 'other' }];
}

function planStage(change: NationalStage, find: Find) {
  const { stage } = change;
  if (isStage(stage)) return [{ ...change, stage }];
  find('stage_unknown', stage);
  return [];
}

function planTerm(term: NationalTerm, find: Find) {
  const { rule } = term;
  if (isCaseTermRule(rule)) return [{ ...term, rule }];
  find('term_unknown', rule);
  return [];
}
