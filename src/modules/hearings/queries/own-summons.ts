import { type CaseId, listParticipants } from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { letterOf } from '../actions/templates.ts';
import { hearingErrors } from '../errors.ts';
import { type SummonsTexts, summonsTexts } from '../locales/summons/index.ts';
import type { SummonsLetter } from '../locales/summons/kk.ts';
import type { HearingId } from '../model/ids.ts';
import type { SummonsKind, SummonsService } from '../model/summons.ts';
import { hearingsWithFiles } from '../store/hearing-files.ts';
import { lastEdition, summonedOf, summonsOfPerson } from '../store/summons-store.ts';
import { inHearings } from '../store/tables.ts';
import { addresseeOf, commonRecord } from './summons-record.ts';

/** A summons as its addressee reads it in the cabinet. */
export interface OwnSummons {
  readonly hearingId: HearingId;
  readonly kind: SummonsKind;
  readonly caseNumber: string;
  readonly startsAt: Temporal.Instant;
  readonly letter: SummonsLetter;
  readonly words: SummonsTexts['letter'];
  readonly services: readonly SummonsService[];
  /** The addressee has said in the cabinet that he has read it. */
  readonly isConfirmed: boolean;
}

/** The summons that stands, to the one whom it calls. @throws HEARINGS_NOT_CALLED to everybody else */
export async function getOwnSummons(
  on: Reads,
  actor: Actor,
  hearingId: HearingId,
  { lang, origin }: { readonly lang: Lang; readonly origin: string },
): Promise<OwnSummons> {
  const own = actor.kind === 'person' ? await summonsOfPerson(on, hearingId, actor.personId) : [];
  const [first] = own;
  const edition = first && (await lastEdition(on, hearingId));
  const hearing = edition && (await hearingsWithFiles(on).where('hearing.id', '=', hearingId).executeTakeFirst());
  if (!first || !edition || !hearing) throw hearingErrors('HEARINGS_NOT_CALLED');
  const participants = await listParticipants(on, hearing.case_id);
  const participant = participants.find(({ id }) => id === first.participant_id);
  if (!participant) throw hearingErrors('HEARINGS_NOT_CALLED');
  const common = await commonRecord(on, edition, hearing, origin);
  const record = { ...common, role: participant.role, addressee: addresseeOf(participant) };
  const summoned = await summonedOf(on, hearingId, edition.edition);
  const services = summoned.find(({ participantId }) => participantId === first.participant_id)?.services ?? [];
  return {
    ...{ hearingId, kind: edition.kind, caseNumber: hearing.case_number, startsAt: edition.starts_at, services },
    ...{ letter: letterOf(lang, record), words: summonsTexts(lang).letter },
    isConfirmed: services.some(({ way }) => way === 'other_electronic'),
  };
}

/** Hearings of a case to come to which the person is called, the next one first. */
export async function listOwnSummons(
  on: Reads,
  personId: PersonId,
  caseId: CaseId,
): Promise<readonly { readonly hearingId: HearingId; readonly startsAt: Temporal.Instant; readonly room: string }[]> {
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing as hearing')
    .innerJoin('hearings.summons as summons', 'summons.hearing_id', 'hearing.id')
    .innerJoin('courts.v_courtroom as room', 'room.id', 'hearing.courtroom_id')
    .select(['hearing.id', 'hearing.starts_at', 'room.number'])
    .distinct()
    .where('hearing.case_id', '=', caseId)
    .where('summons.person_id', '=', personId)
    .where('hearing.ended_at', 'is', null)
    .where('hearing.ends_at', '>', on.clock.now())
    .orderBy('hearing.starts_at')
    .execute();
  return rows.map(({ id, starts_at: startsAt, number: room }) => ({ hearingId: id, startsAt, room }));
}
