import type { Lang } from '#platform/i18n';
import { conferenceTexts } from '../locales/index.ts';
import type { LogEntry } from '../queries/room-log.ts';

/** What happened, in words. */
export function logWhat(lang: Lang, { kind }: Pick<LogEntry, 'kind'>): string {
  const { log } = conferenceTexts(lang);
  return wordOf(log, kind) ?? log.other;
}

/** What is said beside it: the failure and how long, the decision, the papers, the reason. */
export function logDetails(lang: Lang, { kind, otherName, details }: LogEntry): readonly string[] {
  const words = conferenceTexts(lang);
  const said = [
    otherName && words.toWhom({ name: otherName }),
    wordOf(words.failures, details.failure),
    typeof details.seconds === 'number' ? words.seconds({ count: details.seconds }) : undefined,
    wordOf(words.decisions, details.decision),
    wordOf(words.papers, details.document),
    wordOf(words.authorities, details.authority),
    wordOf(words.checks, details.result),
    typeof details.reason === 'string' && (kind === 'pause' || kind === 'removed') ? details.reason : undefined,
  ];
  return said.flatMap((text) => text || []);
}

function wordOf(words: Readonly<Record<string, string>>, key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined;
}
