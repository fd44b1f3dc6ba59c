import type { WorkingCalendar } from '../working-calendar/working-calendar.ts';
import { countingArticle } from './counting-rules.ts';
import type { ProcedureBranch, Term, TermBreak } from './term.ts';
import type { TraceStep } from './trace.ts';

/** The count stopped inside a suspension that has not ended. */
export type StandStill = { readonly since: Temporal.PlainDate; readonly rest: Term };

/** Walks from the event forward, part by part; `day` is the last day counted so far and `trace` its arithmetic. */
export class DayCounter {
  readonly trace: TraceStep[] = [];
  day: Temporal.PlainDate;
  readonly #branch: ProcedureBranch;
  readonly #suspensions: readonly TermBreak[];
  readonly #calendar: WorkingCalendar;

  /** @param suspensions sorted by their first day */
  constructor(
    branch: ProcedureBranch,
    event: Temporal.PlainDate,
    suspensions: readonly TermBreak[],
    calendar: WorkingCalendar,
  ) {
    this.#branch = branch;
    this.day = event;
    this.#suspensions = suspensions;
    this.#calendar = calendar;
  }

  /** Counts one part of the term; returns where it stands when it cannot be finished. */
  count(part: Term): StandStill | null {
    return part.unit === 'month' || part.unit === 'year' ? this.#countMonths(part) : this.#countDays(part);
  }

  #countDays({ amount, unit }: Term): StandStill | null {
    for (let counted = 0; counted < amount; ) {
      const next = this.day.add({ days: 1 });
      const pause = this.#suspensionOn(next);
      if (pause) {
        const standing = this.#pass(pause, { amount: amount - counted, unit });
        if (standing) return standing;
        continue;
      }
      this.day = next;
      if (unit === 'working_day' && !this.#works(next)) continue;
      counted += 1;
      this.trace.push({ step: 'counted', day: next, number: counted, of: amount });
    }
    return null;
  }

  /** The rest of months after a suspension is kept in calendar days: the law names no other measure (CPC RK art. 125). */
  #countMonths({ amount, unit }: Term): StandStill | null {
    const start = this.day;
    let last = start.add(unit === 'month' ? { months: amount } : { years: amount });
    const article = countingArticle(this.#branch, 'months');
    if (last.day === start.day) this.trace.push({ step: 'matching_day', day: last, article });
    else this.trace.push({ step: 'month_end_instead', day: last, wanted: start.day, article });

    this.day = start;
    for (;;) {
      const next = this.day.add({ days: 1 });
      const pause = this.#firstSuspensionBetween(next, last);
      if (!pause) break;
      const since = later(pause.on, next);
      const rest: Term = { amount: since.until(last).days + 1, unit: 'calendar_day' };
      const standing = this.#pass(pause, rest);
      if (standing) return standing;
      last = this.day.add({ days: rest.amount });
    }
    this.day = last;
    return null;
  }

  /** Moves a last day that rests to the next working day. */
  rollOver(): StandStill | null {
    const from = this.day;
    for (;;) {
      const pause = this.#suspensionOn(this.day);
      if (pause) {
        const standing = this.#pass(pause, { amount: 0, unit: 'working_day' });
        if (standing) return standing;
      } else if (this.#works(this.day)) break;
      this.day = this.day.add({ days: 1 });
    }
    if (!this.day.equals(from)) {
      const article = countingArticle(this.#branch, 'rollover');
      this.trace.push({ step: 'rolled_over', from, to: this.day, article });
    }
    return null;
  }

  /** Steps to the eve of the resumption, or stands still when there is none. */
  #pass({ on, resumedOn }: TermBreak, rest: Term): StandStill | null {
    this.trace.push({ step: 'suspended', on, resumedOn, rest, article: countingArticle(this.#branch, 'suspension') });
    if (!resumedOn) return { since: on, rest };
    this.day = resumedOn.subtract({ days: 1 });
    return null;
  }

  #works(day: Temporal.PlainDate): boolean {
    const status = this.#calendar.statusOf(day);
    if (!status.isWorking) {
      this.trace.push({ step: 'skipped', day, reason: status.reason, name: status.row?.name ?? null });
    }
    return status.isWorking;
  }

  #suspensionOn(day: Temporal.PlainDate): TermBreak | undefined {
    return this.#firstSuspensionBetween(day, day);
  }

  #firstSuspensionBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): TermBreak | undefined {
    const compare = Temporal.PlainDate.compare;
    return this.#suspensions.find(
      ({ on, resumedOn }) =>
        compare(on, to) <= 0 && (!resumedOn || (compare(resumedOn, from) > 0 && compare(resumedOn, on) > 0)),
    );
  }
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
