import {
  assignJudge,
  type CaseId,
  DOCUMENT_KINDS,
  enterImported,
  fileDocument,
  followStage,
  getCase,
  isStage,
  listParticipants,
} from '#modules/cases';
import {
  followAdjournment,
  followHearing,
  type HearingId,
  importHearing,
  isPurpose,
  whatTakesSlot,
} from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { EventReason } from '../../model/event-reasons.ts';
import type { NationalHearing } from '../../model/national-case.ts';
import type { NationalChange, NationalEventDocument } from '../../model/national-event.ts';
import { findJudge, findRoom } from '../../queries/gather-facts.ts';
import type { ProvedPaper } from '../../queries/paper-proof.ts';
import { findThing, insertThing } from '../../store/event-store.ts';
import { hearingKind } from '../course-kinds.ts';

export interface Followed {
  readonly caseId: CaseId;
  readonly courtCode: string;
  readonly at: Temporal.Instant;
  readonly change: NationalChange;
  /** The bytes of an act, proved before the transaction. */
  readonly paper: ProvedPaper | undefined;
}

const source = 'national';

/** Makes true here what the registry of record has told. @returns why it cannot be, when it cannot */
export async function followChange(tx: Tx, followed: Followed): Promise<EventReason | undefined> {
  const { caseId, at, change } = followed;
  switch (change.kind) {
    case 'case_registered':
      return undefined;
    case 'judge_assigned': {
      const post = await findJudge(tx, followed.courtCode, change.judge);
      if (!post) return 'judge_unknown';
      await assignJudge(tx, caseId, post, { source, at });
      return undefined;
    }
    case 'hearing_set':
    case 'hearing_moved':
      return await placeHearing(tx, followed, change.hearing, change.kind === 'hearing_moved');
    case 'hearing_cancelled':
      return await cancelHearing(tx, followed, change);
    case 'act_issued':
      return await fileAct(tx, followed, change.document);
    case 'stage_changed':
      if (!isStage(change.stage)) return 'stage_unknown';
      await followStage(tx, caseId, { stage: change.stage, at, ground: change.ground, source });
      return undefined;
  }
}

async function placeHearing(
  tx: Tx,
  { caseId, courtCode, at }: Followed,
  hearing: NationalHearing,
  isMoved: boolean,
): Promise<EventReason | undefined> {
  const { key, startsAt, minutes, room, purpose } = hearing;
  const { judgePostId } = await getCase(tx, caseId);
  const courtroomId = await findRoom(tx, courtCode, room, legalDay(startsAt));
  if (!judgePostId) return 'judge_unknown';
  if (!courtroomId) return 'room_unknown';
  if (!isPurpose(purpose)) return 'purpose_unknown';
  const known = (await findThing(tx, caseId, 'hearing', key)) as HearingId | undefined;
  const persons = (await listParticipants(tx, caseId)).flatMap(({ name, leftOn }) =>
    name.kind === 'person' && name.personId && !leftOn ? [name.personId] : [],
  );
  const slot = { courtroomId, judgePostId, startsAt };
  if (await whatTakesSlot(tx, { ...slot, persons, minutes, except: known })) return 'slot_taken';
  if (known) {
    const refused = await refusalOf(() => followHearing(tx, known, { ...slot, plannedMinutes: minutes }));
    if (refused) return refused;
  } else {
    const id = await importHearing(tx, { caseId, ...slot, purpose, plannedMinutes: minutes });
    await insertThing(tx, { case_id: caseId, kind: 'hearing', key, our_id: id });
  }
  const record = { at: startsAt.toString(), room, state: isMoved ? ('moved' as const) : ('set' as const) };
  await enterImported(tx, { caseId, kind: hearingKind, record, source, at });
  return undefined;
}

async function cancelHearing(
  tx: Tx,
  { caseId }: Followed,
  { hearingKey, reason }: Extract<NationalChange, { kind: 'hearing_cancelled' }>,
): Promise<EventReason | undefined> {
  const known = (await findThing(tx, caseId, 'hearing', hearingKey)) as HearingId | undefined;
  if (!known) return 'hearing_unknown';
  return await refusalOf(() => followAdjournment(tx, known, reason));
}

/** What has begun or ended here is not changed from outside. */
async function refusalOf(work: () => Promise<void>): Promise<EventReason | undefined> {
  try {
    await work();
    return undefined;
  } catch (thrown) {
    if (isHouseError(thrown) && /^HEARINGS_(ENDED|ALREADY_BEGUN)$/.test(thrown.code)) return 'hearing_over';
    throw thrown;
  }
}

async function fileAct(
  tx: Tx,
  { caseId, paper }: Followed,
  document: NationalEventDocument,
): Promise<EventReason | undefined> {
  const { key, title } = document;
  if (await findThing(tx, caseId, 'document', key)) return undefined;
  if (!paper) return 'document_absent';
  const language = document.language === 'kk' || document.language === 'ru' ? document.language : 'other';
  const kind = DOCUMENT_KINDS.find((one) => one === document.kind) ?? 'other';
  const { fileName, mediaType, sizeBytes, sha256, pages } = paper;
  const id = await fileDocument(tx, {
    ...{ caseId, kind, title, language, fileName, mediaType, sizeBytes, sha256, isProved: true, from: 'court', source },
    ...(pages ? { pages } : {}),
  });
  await insertThing(tx, { case_id: caseId, kind: 'document', key, our_id: id });
  return undefined;
}
