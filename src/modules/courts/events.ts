import { defineEvent } from '#platform/events';

export interface CourtChanged {
  readonly courtCode: string;
  /** `profile` or the list that changed: `courtrooms`, `staff`, `helplines`, `reception_hours`, … */
  readonly list: string;
  /** Entries of the list that were added, changed or ended. */
  readonly entryIds: readonly string[];
}

/** Something that a court keeps about itself is different now. */
export const courtChanged = defineEvent<CourtChanged>('courts.court_changed.v1', ({ courtCode }) => [
  `courts:${courtCode}`,
]);

export interface WorkingCalendarChanged {
  readonly year: number;
}

/** Days of rest were moved: deadlines that reach this year must be counted again from their events. */
export const workingCalendarChanged = defineEvent<WorkingCalendarChanged>('courts.working_calendar_changed.v1', () => [
  'courts:calendar',
]);

export interface RegionChanged {
  readonly regionCode: string;
}

export const regionChanged = defineEvent<RegionChanged>('courts.region_changed.v1', () => ['courts:regions']);
