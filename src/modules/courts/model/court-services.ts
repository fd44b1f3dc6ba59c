import type { Text } from '#platform/i18n';
import type { Dated } from './court.ts';

interface Entry extends Dated {
  readonly id: string;
  readonly courtCode: string;
  readonly version: number;
}

export interface Courtroom extends Entry {
  /** As it stands on the door: «304», «3-зал». */
  readonly number: string;
  readonly floor: number;
  /** How to get there from the entrance: «3-қабат, лифт оң жақта». */
  readonly way: Text | null;
  /** Seats of the public; null when nobody counted. */
  readonly capacity: number | null;
  readonly hasVideo: boolean;
  readonly cameras: number;
}

/** Сенім телефоны. */
export interface Helpline extends Entry {
  readonly purpose: Text;
  readonly phone: string;
  readonly hours: Text | null;
  /** True for the call centre of all courts. */
  readonly isNational: boolean;
}

/** Weekly hours in which the chairperson receives people. */
export interface ReceptionHours extends Entry {
  /** ISO 8601: 1 is Monday. */
  readonly weekday: number;
  readonly startsAt: Temporal.PlainTime;
  readonly endsAt: Temporal.PlainTime;
  readonly room: string;
  /** Minutes of one visitor; null when places are not given by time. */
  readonly slotMinutes: number | null;
  /** How to book a place. */
  readonly booking: Text | null;
}

/** A date on which the weekly hours do not hold. */
export interface ReceptionException extends Entry {
  readonly day: Temporal.PlainDate;
  /** Null: nobody is received that day; else people are received at these hours instead. */
  readonly hours: { readonly startsAt: Temporal.PlainTime; readonly endsAt: Temporal.PlainTime } | null;
  /** Null: the usual room. */
  readonly room: string | null;
  readonly reason: Text;
}

/** What a court wants to be known. */
export interface Announcement extends Entry {
  readonly heading: Text;
  readonly message: Text;
  /** When everybody could read it first. */
  readonly toldAt: Temporal.Instant;
}

export interface OpenDay extends Entry {
  readonly day: Temporal.PlainDate;
  readonly startsAt: Temporal.PlainTime;
  readonly endsAt: Temporal.PlainTime;
  readonly place: Text;
  readonly programme: Text | null;
  /** People who may register; null when nobody has to. */
  readonly capacity: number | null;
}
