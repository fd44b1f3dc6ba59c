import { COURT_KINDS, COURT_LEVELS } from '../court.ts';
import type { EditableList } from './court-list.ts';
import { choice, date, line, texts } from './fields.ts';

/** What is asked when a court is entered; the rest is its own profile. */
export const newCourtFields = {
  name: 'new-court',
  key: ['code'],
  fields: [
    line('code', 4),
    choice('level', 'level', COURT_LEVELS),
    choice('kind', 'court_kind', COURT_KINDS, { label: 'court_kind' }),
    ...texts('name', 200),
    ...texts('short', 80),
    line('appeal_court_code', 4, { isOptional: true }),
    date('valid_from', { isOptional: true }),
    line('source', 300),
  ],
  rules: [],
} as const satisfies EditableList;
