import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';
import type { SeatId } from './model/ids.ts';
import type { Place, Standing } from './model/seat.ts';

export const roomDeeds = [
  'open',
  'invite',
  'read-panel',
  'decide-request',
  'conduct',
  'identify',
  'admit',
  'remove',
  'mute',
  'give-floor',
  'spotlight',
  'decide-failure',
  'close-part',
  'show-page',
  'ask-floor',
  'talk',
  'connect',
  'read-room',
  'tell-failure',
  'tell-equipment',
] as const;

/**
 * `show-page`: a page of the file to everybody in the room. `conduct`: begin, pause, resume, end. `close-part`: closed part and deliberation. `admit`: let in, call a witness, send back.
 * The last seven are of whoever sits there.
 */
export type RoomDeed = (typeof roomDeeds)[number];

export interface RoomScope {
  readonly courtCode: string;
  /** Person of the judge of the hearing; nothing in a room without one. */
  readonly judge?: PersonId | undefined;
}

/** Who does it: the account, if any, and the seat whose pass was shown. */
export interface Doer {
  readonly actor: Actor;
  readonly seat?: { readonly id: SeatId; readonly place: Place; readonly standing: Standing } | undefined;
}

/** Roles of the court of the room; its judge may do all of them. */
const byRole: Partial<Record<RoomDeed, readonly string[]>> = {
  open: ['registry_clerk', 'hearing_secretary'],
  invite: ['registry_clerk', 'hearing_secretary'],
  'read-panel': ['hearing_secretary'],
  conduct: ['hearing_secretary'],
  admit: ['hearing_secretary'],
  mute: ['hearing_secretary'],
  spotlight: ['hearing_secretary'],
  'show-page': ['hearing_secretary'],
};

/** CPC RK art. 133-3: who it is, and what follows when the means fail, the presiding judge alone decides. */
const ofJudge: readonly RoomDeed[] = [
  ...(['open', 'invite', 'read-panel', 'decide-request', 'conduct', 'identify', 'admit', 'remove', 'mute'] as const),
  ...(['give-floor', 'spotlight', 'decide-failure', 'close-part', 'show-page'] as const),
];

const ofSeat: readonly RoomDeed[] = ['connect', 'read-room', 'tell-failure', 'tell-equipment'];
const ofGuests: readonly RoomDeed[] = ['ask-floor', 'talk'];
const guests: readonly Place[] = ['party', 'counsel', 'witness', 'helper'];

/** Who may do what in a room: staff by office, everybody else by the seat. */
export function mayDo(deed: RoomDeed, { actor, seat }: Doer, scope: RoomScope): boolean {
  if (seat && seat.standing !== 'removed') {
    if (ofSeat.includes(deed)) return true;
    if (ofGuests.includes(deed)) return guests.includes(seat.place);
  }
  switch (actor.kind) {
    case 'system':
      return ['open', 'invite', 'conduct', 'close-part', 'read-panel'].includes(deed);
    case 'visitor':
    case 'person':
      return false;
    case 'staff':
      return actor.courtCode === scope.courtCode && isOfOffice(deed, actor, scope);
  }
}

function isOfOffice(deed: RoomDeed, actor: Actor & { kind: 'staff' }, { judge }: RoomScope): boolean {
  // A chairperson hears cases too.
  const isItsJudge = ['judge', 'chairperson'].includes(actor.role) && actor.personId === judge;
  return (isItsJudge && ofJudge.includes(deed)) || byRole[deed]?.includes(actor.role) === true;
}

/** Registered rooms of other institutions are kept by whoever keeps the lists of a court; each court its own. */
export function mayKeepSites(actor: Actor, courtCode?: string | null): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff' || actor.role !== 'administrator') return false;
  return courtCode === undefined || courtCode === actor.courtCode;
}
