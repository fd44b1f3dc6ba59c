import { ALMATY, legalDay } from '#platform/clock';
import { type CountingRule, countingArticle } from './counting-rules.ts';
import type { DeadlineRequest, RunningDeadline } from './deadline.ts';
import type { Term } from './term.ts';
import type { TraceStep } from './trace.ts';

/** Hours, and every term of custody: rest days count and nothing is rolled over. @throws RangeError */
export function countToTheMinute(request: DeadlineRequest, terms: readonly Term[]): RunningDeadline {
  const { event, branch, isCustody = false, breaks = [] } = request;
  if (!(event instanceof Temporal.Instant)) throw new RangeError('hours and custody are counted from an instant');
  if (breaks.length > 0) throw new RangeError('hours and custody know no suspension or interruption');
  const article = (rule: CountingRule) => countingArticle(branch, rule);
  const trace: TraceStep[] = [];

  const happened = event.toZonedDateTimeISO(ALMATY);
  let at = happened.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  if (isCustody) {
    trace.push({ step: 'counted_from', at: at.toInstant(), article: article('custody') });
  } else {
    at = happened.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
    trace.push({ step: 'event_not_counted', day: happened.toPlainDate(), article: article('start') });
    trace.push({ step: 'counted_from', at: at.toInstant(), article: article('hours') });
  }
  for (const by of terms.slice(1)) trace.push({ step: 'prolonged', by, article: article('prolongation') });
  for (const term of terms) at = at.add(exactDuration(term, isCustody));

  const endsAt = at.toInstant();
  const lastDay = legalDay(endsAt.subtract({ nanoseconds: 1 }));
  trace.push({ step: 'ends', day: lastDay, at: endsAt, article: article(isCustody ? 'custody' : 'hours') });
  return { state: 'running', lastDay, endsAt, trace };
}

function exactDuration({ amount, unit }: Term, isCustody: boolean): Temporal.Duration {
  if (unit === 'hour') return Temporal.Duration.from({ hours: amount });
  if (!isCustody || unit === 'working_day') throw new RangeError(`a term in hours or of custody has no ${unit}`);
  if (unit === 'calendar_day') return Temporal.Duration.from({ hours: amount * 24 });
  return Temporal.Duration.from(unit === 'month' ? { months: amount } : { years: amount });
}
