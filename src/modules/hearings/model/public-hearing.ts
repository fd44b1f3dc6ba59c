import type { ParticipantRole, StaffPostId } from '#modules/cases';
import type { HearingCourse } from './hearing-course.ts';
import type { CourtroomId, HearingId } from './ids.ts';
import type { Purpose } from './purposes.ts';

/** One side as everyone may read it: surname and initials, or the full name of an organisation. */
export interface PublicParty {
  readonly role: ParticipantRole;
  readonly name: string;
}

/** What the public learns of an open hearing beyond its time and place. */
export interface PublicMatter {
  readonly caseNumber: string;
  /** Type block of the case number. */
  readonly kind: string;
  /** Key of the categories of cases. */
  readonly category: string;
  readonly purpose: Purpose;
  readonly judge: { readonly postId: StaffPostId; readonly name: string };
  readonly hasVideoLink: boolean;
  /** Empty in kinds of cases whose names are hidden, and after the days in which lists show names. */
  readonly parties: readonly PublicParty[];
}

/** A hearing as everyone may read it; of a closed one the time and the room only. */
export interface PublicHearing {
  readonly id: HearingId;
  readonly courtCode: string;
  /** Legal day, `2026-11-24`. */
  readonly day: string;
  /** Set time on the wall, `10:30`. */
  readonly clock: string;
  readonly room: { readonly id: CourtroomId; readonly number: string; readonly floor: number };
  /** Of a closed hearing every reason is `other` without an explanation. */
  readonly course: HearingCourse;
  readonly version: number;
  readonly changedAt: Temporal.Instant;
  /** Null: closed. */
  readonly matter: PublicMatter | null;
}

/** A list for machines and search engines: no name of anybody. */
export type NamelessHearing = Omit<PublicHearing, 'matter'> & {
  readonly matter: Omit<PublicMatter, 'judge' | 'parties'> | null;
};

/** Takes every name away; feeds, API and sitemap are made of nothing else. */
export function withoutNames(hearing: PublicHearing): NamelessHearing {
  if (hearing.matter === null) return { ...hearing, matter: null };
  const { judge: _judge, parties: _parties, ...matter } = hearing.matter;
  return { ...hearing, matter };
}
