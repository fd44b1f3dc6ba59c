import { foldForSearch } from '@ashyq/kk-text';
import { ALMATY } from '#platform/clock';
import type { Lang, Text } from '#platform/i18n';
import type { Id } from '#platform/ids';
import type { ContactId } from './contact.ts';

export type SubscriptionId = Id<'subscription'>;

/** court: code; case: number; phrase: words, folded. */
export const topicKinds = ['court', 'case', 'phrase'] as const;
export type TopicKind = (typeof topicKinds)[number];

export interface Topic {
  readonly kind: TopicKind;
  readonly key: string;
}

/** asked: the letter with the link is out; on; left: by its holder; bounced: letters came back. */
export type SubscriptionState = 'asked' | 'on' | 'left' | 'bounced';

export interface Subscription {
  readonly id: SubscriptionId;
  readonly contactId: ContactId;
  readonly topic: Topic;
  readonly label: Text;
  readonly lang: Lang;
  readonly state: SubscriptionState;
  readonly askedAt: Temporal.Instant;
}

/** A link to confirm that nobody follows is worth nothing after this. */
export const CONFIRM_DAYS = 3;
const SHORTEST_PHRASE = 3;
const LONGEST_PHRASE = 80;

export type PhraseFault = 'NOTICES_PHRASE_SHORT' | 'NOTICES_PHRASE_LONG';

/** What is looked for: words in one spelling, and as they stand in letters. @returns the fault, or both */
export function readPhrase(
  typed: string,
): { readonly fault: PhraseFault } | { readonly key: string; readonly shown: string } {
  const key = foldForSearch(typed);
  const shown = wordsAlone(typed);
  if (key.replace(/ /g, '').length < SHORTEST_PHRASE) return { fault: 'NOTICES_PHRASE_SHORT' };
  const isLong = key.length > LONGEST_PHRASE || shown.length > 2 * LONGEST_PHRASE;
  return isLong ? { fault: 'NOTICES_PHRASE_LONG' } : { key, shown };
}

/** Anybody can have a letter sent to anybody: a phrase carries no address that a mail program would make a link of. */
function wordsAlone(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\s'’№./-]/gu, ' ')
    .replace(/\.(?=\S)/g, '. ')
    .replace(/\/{2,}/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The hour of the day's letter. */
const MORNING = Temporal.PlainTime.from('08:30');

/**
 * A case is told of as soon as something happens; a court and a phrase once a day in the morning, so that a letter is
 * worth opening.
 */
export function isDue(kind: TopicKind, toldUntil: Temporal.Instant, now: Temporal.Instant): boolean {
  if (kind === 'case') return true;
  const local = now.toZonedDateTimeISO(ALMATY);
  const morning = local.withPlainTime(MORNING).toInstant();
  const isAfter = Temporal.Instant.compare(now, morning) >= 0;
  return isAfter && Temporal.Instant.compare(toldUntil, morning.subtract({ minutes: SETTLING_MINUTES })) < 0;
}

/** What is just being written may become readable a moment later: it is told the next time. */
const SETTLING_MINUTES = 2;

/** The end of what is told now. */
export function settledUntil(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ minutes: SETTLING_MINUTES });
}
