import { atTime, dayStart } from '#platform/clock';
import type { WorkingCalendar } from '../working-calendar/working-calendar.ts';
import { countingArticle } from './counting-rules.ts';
import { DayCounter } from './day-counter.ts';
import type { Deadline, DeadlineRequest, StandingDeadline } from './deadline.ts';
import type { Term, TermBreak } from './term.ts';
import type { TraceStep } from './trace.ts';

type DayRequest = DeadlineRequest & { readonly event: Temporal.PlainDate; readonly terms: readonly Term[] };

/** Days, months and years: from the day after the event to the end of the last, rolled over, day. */
export function countInDays(request: DayRequest, calendar: WorkingCalendar): Deadline {
  const breaks = [...(request.breaks ?? [])].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  const suspensions = breaks.filter(({ kind }) => kind === 'suspended');
  const before: TraceStep[] = [];
  let current = request;
  for (const interruption of breaks.filter(({ kind }) => kind === 'interrupted')) {
    if (!isStillRunning(current, suspensions, interruption, calendar)) continue;
    const { on, resumedOn } = interruption;
    before.push(eventStep(current));
    before.push({ step: 'interrupted', on, resumedOn, article: countingArticle(request.branch, 'interruption') });
    if (!resumedOn) return { state: 'interrupted', since: on, rest: request.terms, trace: before };
    current = { ...current, event: resumedOn };
  }
  const deadline = countRun(current, suspensions, calendar);
  return { ...deadline, trace: [...before, ...deadline.trace] };
}

function isStillRunning(
  request: DayRequest,
  suspensions: readonly TermBreak[],
  { on }: TermBreak,
  calendar: WorkingCalendar,
): boolean {
  if (Temporal.PlainDate.compare(on, request.event) < 0) return false;
  const known = suspensions.filter((pause) => Temporal.PlainDate.compare(pause.on, on) < 0);
  const deadline = countRun(request, known, calendar);
  return deadline.state !== 'running' || Temporal.PlainDate.compare(on, deadline.lastDay) <= 0;
}

/** One run of the term without interruption. */
function countRun(request: DayRequest, suspensions: readonly TermBreak[], calendar: WorkingCalendar): Deadline {
  const { branch, terms, closing = { at: 'midnight' } } = request;
  const counter = new DayCounter(branch, request.event, suspensions, calendar);
  counter.trace.push(eventStep(request));
  for (const by of terms.slice(1)) {
    counter.trace.push({ step: 'prolonged', by, article: countingArticle(branch, 'prolongation') });
  }
  const parts = mergeSameUnits(terms);
  for (const [index, part] of parts.entries()) {
    const standing = counter.count(part);
    if (standing) return stand(standing.since, [standing.rest, ...parts.slice(index + 1)], counter.trace);
  }
  const standing = counter.rollOver();
  if (standing) return stand(standing.since, [standing.rest], counter.trace);

  const lastDay = counter.day;
  const atCourt = closing.at === 'court';
  const endsAt = atCourt ? atTime(lastDay, closing.closesAt(lastDay)) : dayStart(lastDay.add({ days: 1 }));
  const article = countingArticle(branch, atCourt ? 'court_hours' : 'midnight');
  counter.trace.push({ step: 'ends', day: lastDay, at: endsAt, article });
  return { state: 'running', lastDay, endsAt, trace: counter.trace };
}

function stand(since: Temporal.PlainDate, rest: readonly Term[], trace: readonly TraceStep[]): StandingDeadline {
  return { state: 'suspended', since, rest, trace };
}

function eventStep({ branch, event, term }: DayRequest): TraceStep {
  const article = countingArticle(branch, 'start');
  return { step: term.amount === 0 ? 'on_the_day' : 'event_not_counted', day: event, article };
}

/** «2 months + 1 month» is 3 months from the event, not a month from the shortened end of the first two. */
function mergeSameUnits(terms: readonly Term[]): Term[] {
  const merged: Term[] = [];
  for (const term of terms) {
    const last = merged.at(-1);
    if (last?.unit === term.unit) merged[merged.length - 1] = { unit: term.unit, amount: last.amount + term.amount };
    else merged.push(term);
  }
  return merged;
}
