import { courtsErrors } from '../../errors.ts';
import type { EditableList } from './court-list.ts';
import { choice, date, line, mark, texts } from './fields.ts';

const kinds = ['holiday', 'religious_day_off', 'moved_day_off', 'extra_working_day'];

/** Days of one year of the national working calendar; changed by the administrator of the republic. */
export const calendarDays = {
  name: 'calendar',
  key: ['day'],
  fields: [
    date('day'),
    choice('kind', 'calendar_kind', kinds, { label: 'calendar_kind' }),
    ...texts('name', 120),
    date('moved_from', { isOptional: true }),
    line('source', 300),
    mark('verified'),
  ],
  rules: [
    ({ kind, moved_from: from }) => {
      const isMoved = kind === 'moved_day_off' || kind === 'extra_working_day';
      if (isMoved === (from !== null)) return undefined;
      const code = isMoved ? 'COURTS_CALENDAR_MOVED_FROM_NOTHING' : 'COURTS_CALENDAR_HOLIDAY_IS_NOT_MOVED';
      return { field: 'moved_from', error: courtsErrors(code) };
    },
  ],
} as const satisfies EditableList;
