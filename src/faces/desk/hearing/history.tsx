import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Table } from '#design';
import { choiceText } from '#modules/courts';
import { type HearingChange, hearingTexts } from '#modules/hearings';
import { surnameAndInitialsIn } from '#modules/identity';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import type { HearingProps } from './props.ts';
import { deskHearingTexts } from './texts.ts';

/** Every change with its moment and its author, the newest first. */
export function HearingHistory({ lang, changes, names }: HearingProps) {
  const texts = deskHearingTexts(lang);
  return (
    <Table
      caption={texts.changes}
      stack
      columns={[texts.when, texts.what, texts.who].map((text) => ({ text }))}
      rows={changes.map((change) => ({
        cells: [
          momentOf(change.at),
          [texts.kinds[change.kind], ...detailsOf(lang, change)].join(': '),
          whoOf(lang, change, names),
        ],
      }))}
    />
  );
}

function whoOf(lang: Lang, { actorPersonId, actorRole }: HearingChange, names: HearingProps['names']): string {
  if (!actorPersonId) return deskHearingTexts(lang).system;
  const name = names.get(actorPersonId);
  const role = actorRole && choiceText(lang, 'role', actorRole);
  return [name && surnameAndInitialsIn(lang, name), role].filter((part) => part).join(', ');
}

/** What one wants to know of a change: the new time, the reason, the ground. */
function detailsOf(lang: Lang, { after }: HearingChange): string[] {
  const { delayReasons, adjournmentReasons, closingGrounds } = hearingTexts(lang);
  const told = [
    instantOf(after.starts_at ?? after.startsAt),
    wordOf(delayReasons, after.delay_reason),
    textOf(after.delay_explanation),
    instantOf(after.delay_expected_at),
    instantOf(after.resumes_at),
    wordOf(adjournmentReasons, after.adjournment_reason),
    textOf(after.adjournment_explanation),
    instantOf(after.next_starts_at),
    wordOf(closingGrounds, after.closed_ground),
  ].filter((part) => part !== '');
  return told.length > 0 ? [told.join('; ')] : [];
}

function wordOf(words: Readonly<Record<string, string>>, key: unknown): string {
  return typeof key === 'string' && Object.hasOwn(words, key) ? (words[key] ?? '') : '';
}

function textOf(text: unknown): string {
  return typeof text === 'string' ? text : '';
}

function instantOf(text: unknown): string {
  return typeof text === 'string' ? momentOf(Temporal.Instant.from(text)) : '';
}

function momentOf(at: Temporal.Instant): string {
  return `${formatNumericDate(legalDay(at))} ${formatTime(at)}`;
}
