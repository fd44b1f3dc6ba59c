import { foldForSearch, formatTime, romaniseName, surnameKeys } from '@ashyq/kk-text';
import {
  findCategory,
  type ParticipantName,
  type ParticipantRole,
  publicNames,
  publicParticipants,
} from '#modules/cases';
import { type StaffName, shortStaffName } from '#modules/courts';
import { surnameAndInitials } from '#modules/identity';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { organisationInEnglish } from './english-name.ts';
import type { HearingCourse } from './hearing-course.ts';
import type { CourtroomId, HearingId } from './ids.ts';
import type { PublicHearing, PublicMatter, PublicParty } from './public-hearing.ts';
import { toLine } from './public-line.ts';

/** Everything a listing is made from, names of the file among it. */
export interface ListedHearing {
  readonly id: HearingId;
  readonly courtCode: string;
  readonly room: { readonly id: CourtroomId; readonly number: string; readonly floor: number };
  readonly course: HearingCourse;
  readonly isOpen: boolean;
  readonly version: number;
  readonly matter: Omit<PublicMatter, 'judge' | 'parties'>;
  readonly judge: StaffName & { readonly postId: PublicMatter['judge']['postId'] };
  readonly participants: readonly { readonly role: ParticipantRole; readonly name: ParticipantName }[];
}

/** The public rows of a hearing and what it is found by. */
export interface Listing {
  readonly day: Temporal.PlainDate;
  readonly hasNames: boolean;
  readonly search: string;
  readonly lines: Readonly<Record<Lang, string>>;
  readonly surnameKeys: readonly string[];
}

/** Lists keep names until a hearing is this many days past; then the row stays and the names go (house rule). */
export const daysWithNames = 1;

/** Whether a list may show names of hearings of that day. */
export function isDayWithNames(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, today.subtract({ days: daysWithNames })) >= 0;
}

/** The one way from the file to what everyone may read. @param now of the change: decides which days still show names */
export function listingOf(hearing: ListedHearing, now: Temporal.Instant): Listing {
  const day = legalDay(hearing.course.startsAt);
  const { kind, category } = hearing.matter;
  const { names } = publicNames(kind, category, hearing.isOpen, day);
  const isShown = names !== 'hidden' && isDayWithNames(day, legalDay(now));
  const shown = publicParticipants(hearing.participants, { names: isShown ? names : 'hidden' }, surnameAndInitials);
  const persons = shown.flatMap((party) => (party.kind === 'person' ? [party.name] : []));
  const organisations = shown.flatMap((party) => (party.kind === 'organisation' ? [party.kk, party.ru] : []));
  const line = (lang: Lang): string => toLine(publicHearing(hearing, day, now, lang, names !== 'hidden', shown));
  return {
    day,
    hasNames: shown.length > 0,
    search: hearing.isOpen ? searchText(hearing, organisations) : '',
    lines: { kk: line('kk'), ru: line('ru'), en: line('en') },
    surnameKeys: [...new Set(persons.flatMap((name) => [...surnameKeys(name), ...surnameKeys(romaniseName(name))]))],
  };
}

function publicHearing(
  hearing: ListedHearing,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  lang: Lang,
  mayTellWords: boolean,
  shown: ReturnType<typeof publicParticipants>,
): PublicHearing {
  const { id, courtCode, room, version, isOpen, judge } = hearing;
  const name = shortStaffName(judge);
  const course = mayTellWords ? hearing.course : withoutWords(hearing.course);
  const matter = isOpen && {
    ...hearing.matter,
    judge: { postId: judge.postId, name: lang === 'en' ? romaniseName(name) : name },
    parties: shown.map((party) => publicParty(party, lang)),
  };
  const clock = formatTime(course.startsAt);
  return { id, courtCode, day: day.toString(), clock, room, course, version, changedAt: now, matter: matter || null };
}

function publicParty(party: ReturnType<typeof publicParticipants>[number], lang: Lang): PublicParty {
  const { role } = party;
  if (party.kind === 'person') return { role, name: lang === 'en' ? romaniseName(party.name) : party.name };
  return { role, name: lang === 'en' ? organisationInEnglish(party.ru) : party[lang] };
}

/** A reason in the court's own words may name somebody. */
function withoutWords(course: HearingCourse): HearingCourse {
  return course.delay ? { ...course, delay: { ...course.delay, explanation: '' } } : course;
}

function searchText({ matter, judge, room }: ListedHearing, organisations: readonly string[]): string {
  const category = findCategory(matter.category)?.name;
  const judgeName = shortStaffName(judge);
  const words = [
    ...[matter.caseNumber, room.number, judgeName, romaniseName(judgeName)],
    ...[category?.kk, category?.ru, category?.en],
    ...organisations.flatMap((name) => [name, organisationInEnglish(name)]),
  ];
  return foldForSearch(words.filter((word) => word).join(' '));
}
