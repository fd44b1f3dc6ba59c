import { formatTime } from '@ashyq/kk-text';
import { conferenceTexts, type OwnRoom } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { lateIn } from './late.ts';
import { seatRole } from './seat-name.ts';
import { videoTexts } from './texts.ts';

/** Somebody of the room, as a picture needs it. */
export interface SeatWord {
  readonly id: string;
  readonly name: string;
  /** «Судья», «Куә»: in the language of the page. */
  readonly place: string;
  readonly isBench: boolean;
  /** Of the court, and named by the place alone. */
  readonly isClerk: boolean;
  readonly isOwn: boolean;
  readonly isThere: boolean;
  readonly isMuted: boolean;
  readonly queue: number | null;
}

export type Air = 'nothing' | 'picture' | 'all';

/** What the island is told of the room, whole, after each change. */
export interface RoomWord {
  readonly phase: OwnRoom['phase'];
  readonly status: OwnRoom['status'];
  /** The state in words. */
  readonly state: string;
  /** Of a break: its reason and until when; of a late beginning: why, and when at the earliest; empty otherwise. */
  readonly why: string;
  /** Who has the floor, in words; empty: nobody. */
  readonly floor: string;
  readonly floorSeats: readonly string[];
  readonly spotlight: string | null;
  /** What of this seat goes to somebody now; `picture`: the judge sees who waits to be admitted. */
  readonly air: Air;
  readonly isTalking: boolean;
  /** This seat has invited somebody to a private talk and waits. */
  readonly isAsking: boolean;
  /** Milliseconds of the countdown that are left; 0: there is none. Nobody is heard before. */
  readonly liveInMs: number;
  /** What everybody is shown of the file. */
  readonly shown: { readonly id: string; readonly words: string } | null;
  /** Another one than before: whoever sends connects again at once. */
  readonly mediaEpoch: number;
  readonly seats: readonly SeatWord[];
  readonly publications: OwnRoom['publications'];
}

/** The room in plain data and words of the reader: the script adds no word of its own. */
export function roomWordOf(lang: Lang, room: OwnRoom, now: Temporal.Instant): RoomWord {
  const { waiting, phases } = conferenceTexts(lang);
  const { phase, status, own, floor, spotlight, publications, talks } = room;
  const isTalking = talks.some(({ state }) => state === 'going');
  const nameOf = (id: string | null) => room.seats.find((seat) => seat.id === id)?.name;
  const [asker, asked] = [nameOf(floor?.asker ?? null), nameOf(floor?.asked ?? null)];
  const texts = videoTexts(lang);
  const late = lateIn(lang, room);
  const inviting = askerOf(room);
  return {
    ...{ phase, status, spotlight, publications, isTalking, mediaEpoch: room.mediaEpoch },
    isAsking: talks.some(({ state, isAskedByMe }) => state === 'asked' && isAskedByMe),
    liveInMs: room.liveAt ? Math.max(0, room.liveAt.epochMilliseconds - now.epochMilliseconds) : 0,
    shown: room.shown && { id: room.shown.id, words: texts.shown({ title: room.shown.title, page: room.shown.page }) },
    state: isTalking ? texts.inTalk : status === 'in_room' ? phases[phase] : waiting[status],
    why: [
      ...(inviting ? [texts.invited({ who: inviting })] : []),
      ...(late ? [texts.late(late), late.notBefore && texts.notBefore({ time: late.notBefore })] : []),
      ...[room.pauseReason, room.resumesAt && texts.resumes({ time: formatTime(room.resumesAt) })],
    ]
      .filter(Boolean)
      .join('. '),
    floor: asker ? texts.floor({ who: asked ? `${asker} → ${asked}` : asker }) : '',
    floorSeats: floor ? [floor.asker, floor.asked].filter((id) => id !== null) : [],
    air: isTalking || status === 'in_room' ? 'all' : isAtTheDoor(room) ? 'picture' : 'nothing',
    seats: room.seats.map(({ id, name, place, role, isOwn, isMuted, queue, standing }) => ({
      ...{ id, name, isOwn, isMuted, queue, place: seatRole(lang, { role, place }), isBench: place === 'bench' },
      isClerk: place === 'clerk',
      isThere: standing === 'admitted' || isOwn,
    })),
    ...(own.standing === 'removed' ? { publications: [] } : {}),
  };
}

/** As the router's rule has it: in every phase but these two the bench sees who waits. */
function isAtTheDoor({ phase, own }: OwnRoom): boolean {
  const isWaiting = own.standing === 'waiting' || own.standing === 'isolated';
  return isWaiting && own.place !== 'bench' && phase !== 'deliberation' && phase !== 'ended';
}

/** Who invites this seat to a private talk and waits for the answer. */
export function askerOf({ talks, seats, own }: Pick<OwnRoom, 'talks' | 'seats' | 'own'>): string | undefined {
  const talk = talks.find(({ state, isForMe }) => state === 'asked' && isForMe);
  return talk && seats.find(({ id }) => id !== own.id && talk.seatIds.includes(id))?.name;
}
