import type { CaseId, ParticipantId } from '#modules/cases';
import { getWorkingCalendar } from '#modules/courts';
import type { HearingId } from '#modules/hearings';
import type { Actor } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Text } from '#platform/i18n';
import { conferenceErrors } from '../errors.ts';
import type { StepResult } from '../model/equipment.ts';
import type { FailureId, RoomId, SeatId, SiteId } from '../model/ids.ts';
import { type FailureDecision, type FailureKind, mustTheJudgeDecide } from '../model/link-failure.ts';
import type { Authority, IdentityPaper } from '../model/papers.ts';
import { papersDueOn } from '../model/remote-papers.ts';
import { type Phase, type PhaseStep, stepsFrom } from '../model/room.ts';
import type { Basis, CheckResult } from '../model/seat.ts';
import { mayDo } from '../policy.ts';
import { checksOf } from '../store/check-store.ts';
import { invitationsOf } from '../store/door-store.ts';
import { publicationsOf } from '../store/publication-store.ts';
import { requestsOfCase } from '../store/request-store.ts';
import { findRoom, seatsOf } from '../store/room-store.ts';
import { listSiteRows, siteChecksOf } from '../store/site-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';
import { failuresOf } from '../store/talk-store.ts';
import { roomScope } from './room-scope.ts';
import { branchOfRoom, floorOf, type OwnRoom, type ShownSeat, shownSeats } from './room-view.ts';
import { type ShownPage, shownPageIn } from './shown-page.ts';

/** A seat as those who conduct the hearing see it. */
export interface PanelSeat extends ShownSeat {
  readonly participantId: ParticipantId | null;
  readonly isIdentified: boolean;
  readonly documentSeen: IdentityPaper | null;
  readonly authoritySeen: Authority | null;
  readonly check: CheckResult | null;
  /** Step by step, and when; null: never. */
  readonly equipment: EquipmentTold | null;
  /** How often a device has sat down here: more than once calls for a look. */
  readonly entries: number;
  readonly removalReason: string | null;
  readonly basis: Basis | null;
  /** The registered place from which the seat takes part. */
  readonly site: { readonly id: SiteId; readonly name: Text } | null;
  /** What the officer on duty there has seen. */
  readonly siteCheck: {
    readonly document: IdentityPaper;
    readonly officer: string;
    readonly at: Temporal.Instant;
  } | null;
  /** Of a registered place: when its papers must be at the court. */
  readonly papersDueOn: Temporal.PlainDate | null;
  readonly isInTalk: boolean;
  readonly isOfClosedPart: boolean;
  /** Sends sound or picture now. */
  readonly isConnected: boolean;
  /** Since when the device is lost. */
  readonly lostAt: Temporal.Instant | null;
  readonly invited: {
    readonly way: 'notice' | 'talon';
    readonly at: Temporal.Instant;
    readonly isTold: boolean;
  } | null;
  /** What a guest of the hearing needs there. */
  readonly needs: string | null;
  /** Somebody is known to whom a code can be sent. */
  readonly canBeTold: boolean;
}

export interface EquipmentTold {
  readonly at: Temporal.Instant;
  readonly camera: StepResult;
  readonly microphone: StepResult;
  readonly speakers: StepResult;
  readonly network: StepResult;
}

export interface PanelFailure {
  readonly id: FailureId;
  readonly seatId: SeatId;
  readonly kind: FailureKind;
  readonly seconds: number;
  readonly beganAt: Temporal.Instant;
  readonly decision: FailureDecision | null;
  readonly mustBeDecided: boolean;
}

export interface RoomPanel {
  readonly id: RoomId;
  readonly hearingId: HearingId | null;
  readonly caseId: CaseId | null;
  readonly courtCode: string;
  readonly phase: Phase;
  readonly phaseSince: Temporal.Instant;
  readonly resumesAt: Temporal.Instant | null;
  readonly pauseReason: string | null;
  /** A begun session counts down until then. */
  readonly liveAt: Temporal.Instant | null;
  readonly steps: readonly PhaseStep[];
  readonly startsAt: Temporal.Instant;
  readonly seats: readonly PanelSeat[];
  readonly floor: OwnRoom['floor'];
  readonly spotlight: SeatId | null;
  readonly failures: readonly PanelFailure[];
  /** Motions to take part by video on which the judge has not decided. */
  readonly waitingRequests: number;
  readonly shown: ShownPage | null;
}

/** Everything of the room for the judge and the secretary. @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED */
export async function getRoomPanel(on: Reads, actor: Actor, id: RoomId): Promise<RoomPanel> {
  const room = await findRoom(on, id);
  if (!room) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  if (!mayDo('read-panel', { actor }, await roomScope(on, room))) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  const [seats, failures, shown] = await Promise.all([panelSeats(on, room), failuresOf(on, id), shownPageIn(on, id)]);
  return {
    ...{ id, hearingId: room.hearing_id, caseId: room.case_id, courtCode: room.court_code, phase: room.phase },
    ...{ phaseSince: room.phase_since, resumesAt: room.resumes_at, pauseReason: room.pause_reason },
    ...{ liveAt: room.live_at, steps: stepsFrom(room.phase), startsAt: room.starts_at, seats, shown },
    ...{ floor: floorOf(room), spotlight: room.spotlight_seat },
    waitingRequests: room.case_id
      ? (await requestsOfCase(on, room.case_id)).filter(({ verdict }) => verdict === null).length
      : 0,
    failures: failures.map(({ id: failureId, seat_id: seatId, kind, seconds, began_at: beganAt, decision }) => ({
      ...{ id: failureId, seatId, kind, seconds, beganAt, decision },
      mustBeDecided: decision === null && mustTheJudgeDecide(kind, seconds),
    })),
  };
}

async function panelSeats(on: Reads, room: RoomRow): Promise<PanelSeat[]> {
  const [rows, invitations, checks, siteChecks, sent, sites] = await Promise.all([
    seatsOf(on, room.id),
    invitationsOf(on, room.id),
    checksOf(on, room.id),
    siteChecksOf(on, [room.id]),
    publicationsOf(on, room.id),
    listSiteRows(on),
  ]);
  const calendar = await getWorkingCalendar(on);
  const branch = await branchOfRoom(on, room);
  const shown = new Map(shownSeats(rows, undefined).map((seat) => [seat.id, seat]));
  return rows.toSorted(byPlace).flatMap((row) => {
    const seat = shown.get(row.id);
    const site = sites.find(({ id }) => id === row.site_id);
    const [check, told, invited] = [siteChecks.get(row.id), checks.get(row.id), invitations.get(row.id)];
    const dueOn =
      site &&
      branch &&
      papersDueOn({ kind: site.kind, branch }, legalDay(room.starts_at), (day, count) =>
        calendar.addWorkingDays(day, count),
      );
    if (!seat) return [];
    return {
      ...{ ...seat, ...factsOf(row), isConnected: sent.some(({ seat_id: id }) => id === row.id) },
      equipment: told ? { ...told } : null,
      site: site ? { id: site.id, name: { kk: site.name_kk, ru: site.name_ru, en: site.name_en } } : null,
      siteCheck: check ? { document: check.document, officer: check.officer, at: check.at } : null,
      papersDueOn: dueOn ?? null,
      invited: invited ? { way: invited.way, at: invited.made_at, isTold: invited.notice_id !== null } : null,
    };
  });
}

const factsOf = (row: SeatRow) => ({
  ...{ isIdentified: row.identified_at !== null, documentSeen: row.document_seen, authoritySeen: row.authority_seen },
  ...{ check: row.check_result, entries: row.entries, removalReason: row.removal_reason, basis: row.basis },
  ...{ isInTalk: row.talk_id !== null, isOfClosedPart: row.is_of_closed_part, lostAt: row.lost_at },
  participantId: row.participant_id,
  canBeTold: row.person_id !== null || row.contact_ids.length > 0,
  needs: row.needs,
});

const order: readonly SeatRow['place'][] = ['bench', 'clerk', 'courtroom', 'party', 'counsel', 'helper', 'witness'];
const sides: readonly SeatRow['side'][] = ['claiming', 'responding', 'third', null];

/** The court, then side by side, witnesses last. */
function byPlace(a: SeatRow, b: SeatRow): number {
  const rank = ({ place, side }: SeatRow): number => {
    const isOfSide = place === 'party' || place === 'counsel';
    return isOfSide
      ? 10 + sides.indexOf(side) * 2 + (place === 'counsel' ? 1 : 0)
      : order.indexOf(place) * (place === 'helper' || place === 'witness' ? 10 : 1);
  };
  return rank(a) - rank(b);
}
