import { formatNumericDate, formatTime, romaniseName } from '@ashyq/kk-text';
import { caseTexts, findCategory, type ParticipantRole } from '#modules/cases';
import { type AnyTemplate, countSmsParts, defineTemplate } from '#modules/notices';
import { legalDay } from '#platform/clock';
import type { Lang, Text } from '#platform/i18n';
import { type SummonsTexts, summonsTexts } from '../locales/summons/index.ts';
import type { Reminded, SummonsLetter } from '../locales/summons/kk.ts';
import type { SummonsKind } from '../model/summons.ts';

/** What is true of a summons in every language. */
export interface SummonsRecord {
  readonly kind: SummonsKind;
  readonly addressee: Pick<Text, 'kk' | 'ru'>;
  readonly role: ParticipantRole;
  readonly number: string;
  /** Key of the category; empty where the law closes the case. */
  readonly category: string;
  /** ISO instant. */
  readonly startsAt: string;
  readonly court: Text;
  readonly address: Text | null;
  readonly room: string;
  readonly floor: number;
  readonly way: Text | null;
  readonly sender: string;
  /** Surname and initials of the judge of the hearing. */
  readonly judge: string;
  readonly calendar: string;
  /** Only there the rights of art. 46 are the addressee's. */
  readonly isCivil: boolean;
}

/** Most parts of a message in Cyrillic; what is not one of the six fields gives way first. */
const MOST_PARTS = 4;

const keyOf = { set: 'set', changed: 'changed', judge: 'judge', put_off: 'putOff' } as const;

/** The notice of a hearing (CPC RK arts. 127, 128): nobody can switch it off. */
export const summonsTemplate = defineTemplate<SummonsRecord>('hearings.summons', {
  channels: ['sms', 'email'],
  isMandatory: true,
  legalBase: 'CPC RK arts. 127, 128',
  texts: (lang) => {
    const texts = summonsTexts(lang);
    return {
      sms: (record) => smsOf(texts, record.kind, letterOf(lang, record)),
      subject: (record) => texts.subject[keyOf[record.kind]](letterOf(lang, record)),
      email: (record) => emailOf(texts, record.kind, letterOf(lang, record)),
    };
  },
});

/** The words of one language. */
export function letterOf(lang: Lang, record: SummonsRecord): SummonsLetter {
  const startsAt = Temporal.Instant.from(record.startsAt);
  const category = findCategory(record.category)?.name[lang] ?? '';
  const named = lang === 'en' ? romaniseName(record.addressee.kk) : record.addressee[lang];
  return {
    ...{ addressee: named, role: caseTexts(lang).roles[record.role], number: record.number },
    title: category === '' ? '' : `${category[0]?.toLocaleLowerCase(lang)}${category.slice(1)}`,
    at: `${formatNumericDate(legalDay(startsAt))}, ${formatTime(startsAt)}`,
    ...{ court: record.court[lang], address: record.address?.[lang] ?? '', room: record.room, floor: record.floor },
    way: record.way?.[lang] ?? '',
    sender: lang === 'en' ? romaniseName(record.sender) : record.sender,
    judge: lang === 'en' ? romaniseName(record.judge) : record.judge,
    calendar: record.calendar,
    isCivil: record.isCivil,
  };
}

/** All six fields always; the wish for a reason and the words of the title only while they fit. */
function smsOf(texts: SummonsTexts, kind: SummonsKind, letter: SummonsLetter): string {
  const { sms } = texts;
  const said = (of: SummonsLetter, rest: readonly string[]) => [sms[keyOf[kind]](of), ...rest].join(' ');
  const sender = sms.sender(letter);
  const reason = kind === 'put_off' ? [] : [sms.reason];
  const short = { ...letter, title: '' };
  const variants = [said(letter, [...reason, sender]), said(letter, [sender]), said(short, [sender])];
  return variants.find((text) => countSmsParts(text).parts <= MOST_PARTS) ?? said(short, [sender]);
}

function emailOf({ letter: words }: SummonsTexts, kind: SummonsKind, letter: SummonsLetter): string {
  const facts = [
    words.addressee(letter),
    words.role(letter),
    words.file(letter),
    words.at(letter),
    words.place(letter),
    words.hears(letter),
    ...(letter.way ? [words.way(letter)] : []),
  ];
  const duties =
    kind === 'put_off'
      ? [words.calendarOff(letter)]
      : [...(letter.isCivil ? [words.evidence, words.rights] : []), words.absence, words.bring, words.calendar(letter)];
  return [words[keyOf[kind]], facts.join('\n'), ...duties, words.change, words.sender(letter)].join('\n\n');
}

export interface ReminderRecord {
  readonly daysBefore: 7 | 3 | 1;
  readonly startsAt: string;
  readonly room: string;
  readonly number: string;
}

/** A reminder with a plan for the way; whoever does not want it switches the channel off. */
export const reminderTemplate = defineTemplate<ReminderRecord>('hearings.reminder', {
  channels: ['sms', 'email'],
  texts: (lang) => {
    const { reminders } = summonsTexts(lang);
    const reminded = ({ startsAt, room, number }: ReminderRecord): Reminded => {
      const at = Temporal.Instant.from(startsAt);
      return { day: formatNumericDate(legalDay(at)), time: formatTime(at), room, number };
    };
    return {
      sms: (record) => reminders[record.daysBefore].sms(reminded(record)),
      subject: (record) => reminders.subject(reminded(record)),
      email: (record) =>
        [reminders[record.daysBefore].sms(reminded(record)), reminders[record.daysBefore].more].join('\n\n'),
    };
  },
});

interface JudgeReplacedRecord {
  readonly number: string;
  readonly startsAt: string;
  readonly judge: string;
}

/** To the secretaries: the case has another judge, who is not free at the time of a hearing. */
export const judgeReplacedTemplate = defineTemplate<JudgeReplacedRecord>('hearings.judge-replaced', {
  channels: ['sms', 'email'],
  texts: (lang) => {
    const { judgeReplaced } = summonsTexts(lang);
    const said = ({ number, startsAt, judge }: JudgeReplacedRecord) => {
      const at = Temporal.Instant.from(startsAt);
      const moment = `${formatNumericDate(legalDay(at))}, ${formatTime(at)}`;
      return { number, at: moment, judge: lang === 'en' ? romaniseName(judge) : judge };
    };
    return {
      sms: (record) => judgeReplaced.sms(said(record)),
      subject: (record) => judgeReplaced.subject(said(record)),
      email: (record) => judgeReplaced.email(said(record)),
    };
  },
});

/** For the registry of notices. */
export const hearingTemplates: readonly AnyTemplate[] = [summonsTemplate, reminderTemplate, judgeReplacedTemplate];
