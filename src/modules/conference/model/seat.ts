import type { ParticipantRole } from '#modules/cases';

/**
 * bench: the presiding judge. clerk: the secretary. courtroom: the hall itself with its cameras. helper: interpreter, expert,
 * specialist. What a seat may do follows from its place, never from its name.
 */
export type Place = 'bench' | 'clerk' | 'courtroom' | 'party' | 'counsel' | 'witness' | 'helper';

export type Side = 'claiming' | 'responding' | 'third';

/** away: nobody sits here. isolated: a witness before the turn. */
export type Standing = 'away' | 'waiting' | 'isolated' | 'admitted' | 'removed';

export type CheckResult = 'good' | 'sound_only' | 'failed';

/** CPC RK art. 133-3: on the motion of who takes part, or on the court's own initiative. */
export type Basis = 'motion' | 'initiative';

const places: Partial<Record<ParticipantRole, Place>> = {
  ...{ representative: 'counsel', advocate: 'counsel', witness: 'witness' },
  ...{ interpreter: 'helper', expert: 'helper', specialist: 'helper' },
};

const sides: Partial<Record<ParticipantRole, Side>> = {
  ...{ claimant: 'claiming', applicant: 'claiming', recoverer: 'claiming', victim: 'claiming', prosecutor: 'claiming' },
  ...{ private_prosecutor: 'claiming' },
  ...{ respondent: 'responding', debtor: 'responding', accused: 'responding', interested_party: 'responding' },
  ...{ person_in_offence_case: 'responding', state_body: 'responding', third_party: 'third' },
};

export function placeOf(role: ParticipantRole): Place {
  return places[role] ?? 'party';
}

/** The side of its own role; counsel sit on the side of whom they stand for. */
export function sideOf(role: ParticipantRole, ofRepresented?: ParticipantRole): Side | null {
  return (ofRepresented && sides[ofRepresented]) ?? sides[role] ?? null;
}

/** Where somebody comes to who has just entered: a witness hears nobody before the turn; court and hall are in the room. */
export function standingOnEntry(place: Place): Standing {
  if (place === 'bench' || place === 'clerk' || place === 'courtroom') return 'admitted';
  return place === 'witness' ? 'isolated' : 'waiting';
}
