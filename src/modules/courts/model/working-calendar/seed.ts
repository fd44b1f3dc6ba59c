import type { CalendarYear } from './calendar-day.ts';
import { calendar2025 } from './seed-2025.ts';
import { calendar2026 } from './seed-2026.ts';
import { calendar2027 } from './seed-2027.ts';

/** Years that a new database starts with; a court's administrator edits and adds years as data. */
export const seedCalendarYears: readonly CalendarYear[] = [calendar2025, calendar2026, calendar2027];
