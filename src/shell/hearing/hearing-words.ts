import { formatDate, formatTime } from '@ashyq/kk-text';
import type { IconName, Tone } from '#design';
import { caseTexts, findCategory } from '#modules/cases';
import {
  type BoardHearing,
  type HearingCourse,
  hearingTexts,
  type PublicMatter,
  type ShownState,
} from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { noteTexts } from './texts.ts';

export interface HearingStatus {
  readonly text: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

const looks: Readonly<Record<ShownState, { readonly tone: Tone; readonly icon: IconName }>> = {
  scheduled: { tone: 'blue', icon: 'clock' },
  about_to_begin: { tone: 'blue', icon: 'bell' },
  in_progress: { tone: 'green', icon: 'play' },
  paused: { tone: 'grey', icon: 'pause' },
  delayed: { tone: 'amber', icon: 'delay' },
  adjourned: { tone: 'grey', icon: 'calendar' },
  finished: { tone: 'grey', icon: 'check' },
};

/** The word, icon and tint of a state, the same on every screen. */
export function statusOf(lang: Lang, state: ShownState): HearingStatus {
  return { text: hearingTexts(lang).states[state], ...looks[state] };
}

/** What people must know beyond the state: why and until when it is late, put off or interrupted. */
export function noteOf(lang: Lang, { hearing, shown }: BoardHearing): string | undefined {
  const texts = noteTexts(lang);
  const { course } = hearing;
  switch (shown.state) {
    case 'delayed':
      return delayOf(lang, { hearing, shown });
    case 'adjourned':
      return hearing.matter ? adjournmentNote(lang, course) : undefined;
    case 'paused':
      return course.resumesAt ? texts.resumes({ time: formatTime(course.resumesAt) }) : undefined;
    default:
      return undefined;
  }
}

/** The honest sentence about a delay: the reason when one is known, the earliest time when one can be told. */
function delayOf(lang: Lang, { hearing, shown }: BoardHearing): string {
  const texts = hearingTexts(lang);
  const { delay } = shown;
  const own = hearing.course.delay?.explanation;
  const reason = delay?.reason === 'other' ? own : delay?.reason && texts.delayReasons[delay.reason];
  const said = reason ? texts.delaySaid({ reason }) : texts.delayUnsaid;
  return delay?.expectedAt ? `${said} ${texts.notEarlierThan({ time: formatTime(delay.expectedAt) })}.` : said;
}

function adjournmentNote(lang: Lang, { adjournment }: HearingCourse): string | undefined {
  if (!adjournment) return undefined;
  const texts = noteTexts(lang);
  const { reason, nextStartsAt } = adjournment;
  const next = nextStartsAt
    ? texts.nextTime({ time: `${formatDate(lang, legalDay(nextStartsAt))}, ${formatTime(nextStartsAt)}` })
    : texts.nextUnknown;
  return `${texts.adjourned({ reason: hearingTexts(lang).adjournmentReasons[reason] })} ${next}`;
}

/** «Қарыз шарты бойынша дау · Сот талқылауы». */
export function kindOf(lang: Lang, { category, purpose }: Pick<PublicMatter, 'category' | 'purpose'>): string {
  const purposeText = hearingTexts(lang).purposes[purpose];
  const name = findCategory(category)?.name[lang];
  return name ? `${name} · ${purposeText}` : purposeText;
}

/** «талап қоюшы: Қасымова А. С.; жауапкер: «Дала» ЖШС»; empty where names are hidden. */
export function partiesOf(lang: Lang, { parties }: Pick<PublicMatter, 'parties'>): string {
  const { roles } = caseTexts(lang);
  return parties.map(({ role, name }) => `${roles[role]}: ${name}`).join('; ');
}
