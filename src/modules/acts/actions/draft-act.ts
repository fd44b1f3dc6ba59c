import { type CaseId, type CourtCase, caseKindOn, getCase } from '#modules/cases';
import { listHearingsToCome } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { oneByOne, type Reads, type Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { actErrors } from '../errors.ts';
import { isOut } from '../model/act-course.ts';
import { type ActKind, type ActKindKey, actKindOn, kindsFor } from '../model/act-kinds.ts';
import { findGround } from '../model/grounds.ts';
import type { ActId } from '../model/ids.ts';
import { type ActParts, noParts } from '../model/parts.ts';
import type { DraftFacts } from '../model/templates/draft-facts.ts';
import { kazakhDraft } from '../model/templates/kazakh.ts';
import { russianDraft } from '../model/templates/russian.ts';
import { mayDo } from '../policy.ts';
import { scopeOf } from '../queries/act-scope.ts';
import { courtAndMatter, type JudgeOfCase, judgeOf, namedParticipants } from '../queries/draft-facts.ts';
import { lengthsOn, saidByParties } from '../queries/said-by-parties.ts';
import { type ActRow, findAct, findUntouchedDraft, insertAct, partsOf } from '../store/act-store.ts';

export interface NewAct {
  readonly caseId: CaseId;
  readonly kind: ActKindKey;
  /** Key of the ground, for a return and a refusal. */
  readonly ground?: string | undefined;
  /** Price of the claim and duty paid, as the drafter says them; left out: as the claim says, else they stay open in the text. */
  readonly claimTenge?: number | undefined;
  readonly dutyTenge?: number | undefined;
  /** The act whose slip is corrected. */
  readonly corrects?: ActId | undefined;
}

/**
 * Begins an act from its template, filled with what the file knows; what it does not know stands in brackets.
 * @throws CASES_CASE_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_KIND_NOT_HERE, ACTS_NO_JUDGE, ACTS_GROUND_MISSING, ACTS_CORRECTED_MISSING
 */
export async function draftAct(platform: Platform, act: Act, input: NewAct): Promise<ActId> {
  return await platform.db.transact(act, async (tx) => await draftIn(tx, input));
}

export async function draftIn(tx: Tx, input: NewAct): Promise<ActId> {
  const found = await getCase(tx, input.caseId);
  const scope = { ...(await scopeOf(tx, found.id)), isOut: false };
  if (!mayDo('draft', tx.act.actor, scope)) throw actErrors('ACTS_NOT_ALLOWED');
  const kind = requireKind(found, input.kind, legalDay(tx.clock.now()));
  const judge = await judgeOf(tx, found);
  const corrected = kind.needs.includes('corrected_act') ? await requireCorrected(tx, input) : undefined;
  const facts = await factsOf(tx, found, judge, input, corrected);
  if (kind.needs.includes('ground') && !facts.ground) throw actErrors('ACTS_GROUND_MISSING');
  const ground = kind.needs.includes('ground') ? input.ground : undefined;
  const corrects = corrected?.id;
  const parts = draftOf(found, facts);
  const twin = await justDrafted(tx, { ...input, ground, corrects }, parts);
  return twin ?? (await insertDraft(tx, found, judge, { ...input, ground, corrects }, parts));
}

/** The other sending of the same form: this person has just begun the very same act and changed nothing. */
async function justDrafted(tx: Tx, { caseId, kind, ground, corrects }: NewAct, parts: ActParts) {
  const { actor } = tx.act;
  if (actor.kind !== 'staff' && actor.kind !== 'person') return undefined;
  await oneByOne(tx, `acts.draft:${caseId}`);
  const by = { caseId, kind, ground: ground ?? null, corrects: corrects ?? null, personId: actor.personId };
  const row = await findUntouchedDraft(tx, by);
  if (!row || JSON.stringify(partsOf(row)) !== JSON.stringify({ ...noParts, ...parts })) return undefined;
  tx.record({ kind: 'act', id: row.id }, { caseId, kind, again: true });
  return row.id;
}

function draftOf(found: CourtCase, facts: DraftFacts): ActParts {
  return found.language === 'kk' ? kazakhDraft(facts) : russianDraft(facts);
}

/** @throws ACTS_KIND_NOT_HERE */
export function requireKind(found: CourtCase, key: ActKindKey, day: Temporal.PlainDate): ActKind {
  const kind = actKindOn(key, day);
  const branch = caseKindOn(found.kind, day)?.branch;
  if (!kind || !kindsFor(branch, found.stage, day).includes(kind)) throw actErrors('ACTS_KIND_NOT_HERE');
  return kind;
}

async function requireCorrected(on: Reads, { corrects, caseId }: NewAct): Promise<ActRow> {
  const row = corrects && (await findAct(on, corrects));
  if (!row || row.case_id !== caseId || !isOut(row.state)) throw actErrors('ACTS_CORRECTED_MISSING');
  return row;
}

async function factsOf(
  on: Reads,
  found: CourtCase,
  judge: JudgeOfCase,
  input: NewAct,
  corrected: ActRow | undefined,
): Promise<DraftFacts> {
  const { language } = found;
  const day = legalDay(on.clock.now());
  const ground = findGround(input.kind, input.ground ?? null);
  const [next] = input.kind === 'hearing_appointment' ? await listHearingsToCome(on, found.id, on.clock.now()) : [];
  return {
    ...{ kind: input.kind, day, judge: judge.shortName, caseNumber: found.number },
    ...(await courtAndMatter(on, found, language)),
    participants: (await namedParticipants(on, found, language)).map(({ role, name }) => ({ role, name })),
    ...(await saidByParties(on, found, input)),
    lengths: await lengthsOn(on, day, language),
    ground: ground && { text: ground.text[language], mend: ground.mend[language] },
    hearing: next && { at: next.startsAt, room: next.room },
    corrected: corrected && {
      number: corrected.number ?? '',
      name: actKindOn(corrected.kind, day)?.name[language] ?? corrected.kind,
      day: corrected.final_on ?? day,
    },
  };
}

async function insertDraft(
  tx: Tx,
  found: CourtCase,
  judge: JudgeOfCase,
  input: NewAct,
  parts: ActParts,
): Promise<ActId> {
  const id = newId<ActId>();
  const { actor } = tx.act;
  const isPerson = actor.kind === 'staff' || actor.kind === 'person';
  if (!found.judgePostId) throw actErrors('ACTS_NO_JUDGE');
  await insertAct(tx, {
    ...{ id, case_id: found.id, case_number: found.number, court_code: found.courtCode },
    ...{ kind: input.kind, language: found.language, state: 'draft', parts: JSON.stringify(parts) },
    ...{ judge_post_id: found.judgePostId, judge_person_id: judge.personId },
    ...{ ground: input.ground ?? null, corrects: input.corrects ?? null },
    ...{ changed_at: tx.clock.now(), changed_by: isPerson ? actor.personId : null },
    ...{ ordinal: null, number: null, slug: null, code: null, printed_at: null, sha256: null, size_bytes: null },
    ...{ signing_id: null, signature_id: null, signed_at: null, announced_at: null, announced_way: null },
    ...{ final_on: null, appeal_rule: null, appeal_until: null, in_force_from: null, in_force_on: null },
    ...{ appealed_on: null, document_id: null, hearing_id: null, spoken_at: null, spoken_operative: null },
  });
  tx.record({ kind: 'act', id }, { caseId: found.id, kind: input.kind, drafted: true });
  return id;
}
