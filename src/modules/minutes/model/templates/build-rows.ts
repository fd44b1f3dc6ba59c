import { formatDate, formatNumericDate } from '@ashyq/kk-text';
import { legalDay } from '#platform/clock';
import { clockTimeOf } from '../clock-time.ts';
import type { Mark, Speaker } from '../mark.ts';
import type { MarkKind } from '../mark-kinds.ts';
import type { ProtocolForm, ProtocolItem } from '../protocol-form.ts';
import type { ProtocolRow } from '../protocol-row.ts';
import type { NamedFile, NamedPerson, ProtocolFacts } from './protocol-facts.ts';
import type { ProtocolWords } from './protocol-words.ts';

type Said = Omit<ProtocolRow, 'item' | 'key'> & { readonly key?: string };

/** Rows of a draft: those that the law wants, then every mark with its moment. */
export function buildRows(form: ProtocolForm, facts: ProtocolFacts, words: ProtocolWords): readonly ProtocolRow[] {
  const items = [...form.items.map(([item]) => item), 'marks' as const];
  return items.flatMap((item) =>
    rowsOf[item](facts, words).map((row, index) => ({
      ...{ key: `${item}-${row.mark ?? index}`, item, ...row },
      // Initials bring a full stop of their own to the end of a sentence.
      text: row.text.replaceAll('..', '.'),
    })),
  );
}

type Rows = (facts: ProtocolFacts, words: ProtocolWords) => readonly Said[];

const one = (text: string): readonly Said[] => [{ text }];

const rowsOf: Readonly<Record<ProtocolItem, Rows>> = {
  day_and_place: ({ language, day, court, address, room }, words) =>
    one(words.dayAndPlace({ day: formatDate(language, day), court, address, room })),
  times: ({ beganAt, endedAt }, words) =>
    one(words.times({ began: timeOr(beganAt, words.open), ended: timeOr(endedAt, words.open) })),
  court: ({ court, judge, secretary }, words) => one(words.court({ court, judge, secretary: secretary || words.open })),
  case: ({ caseNumber, category, people }, words) =>
    one(words.caseTitle({ number: caseNumber, category, sides: people.map((person) => `${who(person)}.`).join(' ') })),
  accused: wholePeople,
  offender: wholePeople,
  recording: ({ files }, words) =>
    files.length > 0 ? files.map((file) => ({ text: fileLine(file, words) })) : one(words.noFile),
  no_recording: ({ noRecording, files }, words) => {
    const reason = noRecording || words.open;
    if (files.length === 0) return one(words.notRecorded({ reason }));
    return [...files.map((file) => ({ text: fileLine(file, words) })), { text: words.poorlyRecorded({ reason }) }];
  },
  technical_means: ({ people }, words) => {
    const remote = people.filter(({ byVideo }) => byVideo).map(who);
    return one(remote.length > 0 ? words.byVideo({ who: remote.join(', ') }) : words.noOtherMeans);
  },
  appearance: ({ people }, words) => people.map((person) => ({ text: appearanceOf(person, words) })),
  rights: ({ areRightsExplained }, words) => one(areRightsExplained ? words.rights : words.rightsOpen),
  rulings: fromMarks('rulings', ['ruling']),
  motions: fromMarks('motions', ['motion', 'objection', 'ruling']),
  testimony: fromMarks('testimony', ['speaker', 'answer']),
  evidence: fromMarks('evidence', ['evidence']),
  state_bodies: ({ roles }, words) =>
    one(roles.has('state_body') ? words.stateBodiesOpen : (words.none.state_bodies ?? '')),
  questions: ({ marks, answers, ...facts }, words) =>
    orNone(
      'questions',
      words,
      marks.filter(isOf(['question'])).map((mark) => questionRow(mark, { marks, answers, ...facts }, words)),
    ),
  examinations,
  pleadings: fromMarks('pleadings', ['pleadings']),
  prosecutor: ({ roles }, words) => one(roles.has('prosecutor') ? words.prosecutorOpen : (words.none.prosecutor ?? '')),
  last_word: fromMarks('last_word', ['last_word']),
  deliberation: fromMarks('deliberation', ['deliberation']),
  breaks,
  announcement: (facts, words) => {
    const said = facts.marks.filter(isOf(['announcement']));
    if (said.length === 0) return one(words.notAnnounced);
    const rows = said.map((mark) => ({
      ...momentOf(mark, facts),
      text: words.announced({ at: clockTimeOf(mark.at), words: mark.words }),
    }));
    return [...rows, { text: words.announcedOpen }];
  },
  acquaintance: ({ areRightsExplained }, words) => one(areRightsExplained ? words.acquaintance : words.rightsOpen),
  transcript: ({ transcript }, words) => one(transcript ? words.transcript({ hash: transcript }) : words.noTranscript),
  finalised: ({ language, finalisedOn }, words) => one(words.finalised({ day: formatDate(language, finalisedOn) })),
  marks: (facts, words) =>
    facts.marks
      .filter(({ isStruck }) => !isStruck)
      .map((mark) => ({ ...momentOf(mark, facts), text: markLine(mark, facts, words) })),
};

function wholePeople({ whole }: ProtocolFacts, words: ProtocolWords): readonly Said[] {
  if (whole.length === 0) return one(words.open);
  return whole.map(({ name, birthDate, iin }) => ({
    text: words.whole({ name, born: birthDate ? formatNumericDate(birthDate) : words.open, iin: iin ?? words.open }),
  }));
}

function fileLine({ name, from, to, sha256 }: NamedFile, words: ProtocolWords): string {
  const [begins, ends] = [clockTimeOf(from), to ? clockTimeOf(to) : words.open];
  return words.recorded({ file: name, from: begins, to: ends, hash: sha256 ? ` SHA-256: ${sha256}.` : '' });
}

function who({ role, name }: Pick<NamedPerson, 'role' | 'name'>): string {
  return `${role}: ${name}`;
}

function appearanceOf(person: NamedPerson, words: ProtocolWords): string {
  const named = { who: who(person) };
  if (person.came === undefined) return words.notNoted(named);
  if (person.came) return person.byVideo ? words.cameByVideo(named) : words.came(named);
  return words.absent({ ...named, served: person.isServed ? words.served : words.unserved, reason: person.absence });
}

function isOf(kinds: readonly MarkKind[]): (mark: Mark) => boolean {
  return ({ kind, isStruck }) => !isStruck && kinds.includes(kind);
}

function fromMarks(item: ProtocolItem, kinds: readonly MarkKind[]): Rows {
  return (facts, words) =>
    orNone(
      item,
      words,
      facts.marks.filter(isOf(kinds)).map((mark) => ({ ...momentOf(mark, facts), text: markLine(mark, facts, words) })),
    );
}

function orNone(item: ProtocolItem, words: ProtocolWords, rows: readonly Said[]): readonly Said[] {
  return rows.length > 0 ? rows : one(words.none[item] ?? words.open);
}

/** The moment as a link into the recording: the file is the one that was running then. */
function momentOf(mark: Mark, { files, answers }: ProtocolFacts): Omit<Said, 'text'> {
  const until = mark.until ?? answers.get(mark.id)?.to;
  const file = files.find(({ from, to }) => isWithin(mark.at, from, to))?.name;
  return {
    ...{ mark: mark.id, at: mark.at.toString() },
    ...(until ? { until: until.toString() } : {}),
    ...(file ? { file } : {}),
    ...(mark.isAddedLater ? { isAddedLater: true } : {}),
  };
}

function isWithin(at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant | undefined): boolean {
  return Temporal.Instant.compare(at, from) >= 0 && (!to || Temporal.Instant.compare(at, to) <= 0);
}

function nameOf(
  speaker: Speaker | undefined,
  { people, judge, secretary }: ProtocolFacts,
  words: ProtocolWords,
): string {
  if (speaker === 'judge') return `${words.judge}: ${judge}`;
  if (speaker === 'secretary') return `${words.secretary}: ${secretary}`;
  const found = people.find((person) => person.speaker === speaker);
  return found ? who(found) : '';
}

function markLine(mark: Mark, facts: ProtocolFacts, words: ProtocolWords): string {
  const later = mark.isAddedLater ? ` (${words.addedLater})` : '';
  const parts = [`${words.kinds[mark.kind]}${later}`, nameOf(mark.speaker, facts, words), mark.words].filter(Boolean);
  return `${parts.map((part) => part.replace(/[.\s]+$/, '')).join('. ')}.`;
}

function questionRow(mark: Mark, facts: ProtocolFacts, words: ProtocolWords): Said {
  const span = facts.answers.get(mark.id);
  return {
    ...momentOf(mark, facts),
    text: words.question({
      ...{
        asker: nameOf(mark.speaker, facts, words) || words.open,
        asked: nameOf(mark.addressee, facts, words) || words.open,
      },
      words: mark.words,
      ...{ from: clockTimeOf(span?.from ?? mark.at), to: timeOr(span?.to, words.open) },
    }),
  };
}

/** Each person with the file and the time of the examination: from the floor to whoever has it next. */
function examinations(facts: ProtocolFacts, words: ProtocolWords): readonly Said[] {
  const marks = facts.marks.filter(({ isStruck }) => !isStruck);
  const rows = marks.flatMap((mark, index) => {
    const isExamined =
      ['speaker', 'answer'].includes(mark.kind) && mark.speaker !== undefined && mark.speaker !== 'judge';
    if (!isExamined) return [];
    const next = mark.until ?? marks.slice(index + 1).find(({ kind }) => kind !== 'note' && kind !== 'evidence')?.at;
    const moment = momentOf(mark, facts);
    const text = words.examined({
      ...{ who: nameOf(mark.speaker, facts, words), file: moment.file ?? words.open },
      ...{ from: clockTimeOf(mark.at), to: timeOr(next, words.open) },
    });
    return [{ ...moment, ...(next ? { until: next.toString() } : {}), text }];
  });
  return orNone('examinations', words, rows);
}

function breaks(facts: ProtocolFacts, words: ProtocolWords): readonly Said[] {
  const marks = facts.marks.filter(({ isStruck }) => !isStruck);
  const rows = marks.flatMap((mark, index) => {
    if (mark.kind !== 'break') return [];
    const next = marks
      .slice(index + 1)
      .find(({ kind }) => ['resume', 'announcement', 'deliberation', 'end'].includes(kind));
    const to = timeOr(next?.at, words.open);
    return [
      { ...momentOf(mark, facts), text: words.break({ kind: words.kinds.break, from: clockTimeOf(mark.at), to }) },
    ];
  });
  const isAdjourned = facts.isAdjourned || marks.some(({ kind }) => kind === 'postponement');
  const next = facts.nextAt && `${formatNumericDate(legalDay(facts.nextAt))}, ${clockTimeOf(facts.nextAt).slice(0, 5)}`;
  const adjourned = isAdjourned ? [{ text: next ? words.adjourned({ next }) : words.adjournedOpen }] : [];
  const all = [...rows, ...adjourned];
  return all.length > 0 ? all : one(words.noBreak);
}

function timeOr(at: Temporal.Instant | undefined, open: string): string {
  return at ? clockTimeOf(at) : open;
}
