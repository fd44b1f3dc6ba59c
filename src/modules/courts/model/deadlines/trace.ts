import type { Text } from '#platform/i18n';
import type { DayOffReason } from '../working-calendar/working-calendar.ts';
import type { Term } from './term.ts';

type Article = { readonly article: string };
type Day = { readonly day: Temporal.PlainDate };

/** One line of the arithmetic of a deadline, in the order in which it was counted; `article` names norm and article. */
export type TraceStep =
  /** The day (or hour) of the event, which does not count. */
  | ({ readonly step: 'event_not_counted' } & Day & Article)
  /** A term of 0 days: on the day of the event itself. */
  | ({ readonly step: 'on_the_day' } & Day & Article)
  /** The moment from which hours or custody run. */
  | ({ readonly step: 'counted_from'; readonly at: Temporal.Instant } & Article)
  | ({ readonly step: 'counted'; readonly number: number; readonly of: number } & Day)
  | ({ readonly step: 'skipped'; readonly reason: DayOffReason; readonly name: Text | null } & Day)
  | ({
      readonly step: 'suspended';
      readonly on: Temporal.PlainDate;
      readonly resumedOn: Temporal.PlainDate | null;
      readonly rest: Term;
    } & Article)
  | ({
      readonly step: 'interrupted';
      readonly on: Temporal.PlainDate;
      readonly resumedOn: Temporal.PlainDate | null;
    } & Article)
  | ({ readonly step: 'prolonged'; readonly by: Term } & Article)
  /** The day of the last month (or year) with the number of the event's day. */
  | ({ readonly step: 'matching_day' } & Day & Article)
  /** The last month has no such number: its last day stands for it. */
  | ({ readonly step: 'month_end_instead'; readonly wanted: number } & Day & Article)
  | ({ readonly step: 'rolled_over'; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } & Article)
  | ({ readonly step: 'ends'; readonly at: Temporal.Instant } & Day & Article);
