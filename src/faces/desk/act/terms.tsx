import { formatDate } from '@ashyq/kk-text';
import { Details, SummaryList } from '#design';
import { legalDay } from '#platform/clock';
import { articleIn } from '#shell';
import type { ActProps } from './props.ts';
import { deskActTexts } from './texts.ts';

/** Terms of complaint and force, with the arithmetic. */
export function Terms({ lang, act, appeal, copies }: ActProps) {
  const texts = deskActTexts(lang);
  const day = (date: Temporal.PlainDate): string => formatDate(lang, date);
  const row = (key: string, date: Temporal.PlainDate | undefined) => (date ? [{ key, value: day(date) }] : []);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.terms}</h2>
      <SummaryList
        rows={[
          ...(act.spokenAt ? row(texts.announcedOn, legalDay(act.spokenAt)) : []),
          ...row(texts.finalOn, act.finalOn),
          ...(act.appealUntil
            ? row(texts.appealUntil, act.appealUntil)
            : [{ key: texts.appealUntil, value: texts.noAppeal }]),
          ...(act.state === 'announced' && !act.appealedOn
            ? copies.some(({ sentOn }) => !sentOn)
              ? [{ key: texts.inForceFrom, value: texts.copiesAwaited }]
              : row(texts.inForceFrom, act.inForceFrom)
            : []),
          ...row(texts.inForceOn, act.inForceOn),
          ...row(texts.appealedOn, act.appealedOn),
        ]}
      />
      {appeal && (
        <Details summary={texts.counted({ norm: articleIn(lang, `${appeal.norm} art. ${appeal.article}`) })}>
          <ul class="govuk-list govuk-list--bullet">
            {stepsOf({ lang, appeal }).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function stepsOf({ lang, appeal }: { lang: ActProps['lang']; appeal: NonNullable<ActProps['appeal']> }): string[] {
  const { steps } = deskActTexts(lang);
  const day = (date: Temporal.PlainDate): string => formatDate(lang, date);
  const { trace } = appeal.deadline;
  const skipped = trace.filter(({ step }) => step === 'skipped').length;
  const said = trace.flatMap((one) => {
    if (one.step === 'event_not_counted') return [steps.from({ day: day(one.day) })];
    if (one.step === 'rolled_over') return [steps.rolled({ from: day(one.from), to: day(one.to) })];
    if (one.step === 'ends') return [steps.ends({ day: day(one.day) })];
    return [];
  });
  const [first, ...rest] = said;
  return [...(first ? [first] : []), ...(skipped > 0 ? [steps.skipped({ count: String(skipped) })] : []), ...rest];
}
