import { courtsErrors } from '../../errors.ts';
import { COURT_KINDS, COURT_LEVELS } from '../court.ts';
import { type EditableList, inAllLanguages, lastDayAfterFirst } from './court-list.ts';
import { choice, choices, date, line, mark, phone, texts, time } from './fields.ts';

/** What a court itself may change in its own row; codes, level and dates belong to the republic. */
export const courtProfile = {
  name: 'profile',
  key: [],
  fields: [
    ...texts('name', 200),
    ...texts('short', 80),
    ...texts('address', 200, { isOptional: true }),
    phone('phone', { isOptional: true }),
    line('email', 120, { isOptional: true }),
    line('website', 200, { isOptional: true }),
    time('opens_at', { isOptional: true }),
    time('closes_at', { isOptional: true }),
  ],
  rules: [
    inAllLanguages('address'),
    ({ email }) =>
      email === null || /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(String(email))
        ? undefined
        : { field: 'email', error: courtsErrors('COURTS_FIELD_NOT_EMAIL') },
    ({ website }) =>
      website === null || /^https:\/\/[^\s/]+\.[^\s/]+/.test(String(website))
        ? undefined
        : { field: 'website', error: courtsErrors('COURTS_FIELD_NOT_WEBSITE') },
    ({ opens_at: opens, closes_at: closes }) => {
      const isOne = (opens === null) !== (closes === null);
      if (isOne)
        return { field: opens === null ? 'opens_at' : 'closes_at', error: courtsErrors('COURTS_HOURS_BOTH_OR_NONE') };
      const isWrong =
        opens instanceof Temporal.PlainTime &&
        closes instanceof Temporal.PlainTime &&
        Temporal.PlainTime.compare(opens, closes) >= 0;
      return isWrong ? { field: 'closes_at', error: courtsErrors('COURTS_ENDS_BEFORE_START') } : undefined;
    },
  ],
} as const satisfies EditableList;

/** Where the court stands among the others; changed by the administrator of the republic. */
export const courtStanding = {
  name: 'standing',
  key: [],
  fields: [
    choice('level', 'level', COURT_LEVELS),
    choice('kind', 'court_kind', COURT_KINDS, { label: 'court_kind' }),
    choices('specialisations', 'court_kind', COURT_KINDS),
    line('appeal_court_code', 4, { isOptional: true }),
    line('bin', 12, { isOptional: true }),
    date('valid_from'),
    date('valid_to', { isOptional: true }),
    line('source', 300),
    mark('verified'),
  ],
  rules: [
    lastDayAfterFirst,
    ({ bin }) =>
      bin === null || /^\d{12}$/.test(String(bin))
        ? undefined
        : { field: 'bin', error: courtsErrors('COURTS_BIN_WRONG') },
  ],
} as const satisfies EditableList;

/** A region as the administrator of the republic changes it; its court code is for ever. */
export const regionFields = {
  name: 'regions',
  key: ['code'],
  fields: [
    ...texts('name', 120),
    line('kato_code', 2, { isOptional: true }),
    date('valid_from'),
    date('valid_to', { isOptional: true }),
    line('source', 300),
    mark('verified'),
  ],
  rules: [
    lastDayAfterFirst,
    ({ kato_code: kato }) =>
      kato === null || /^\d{2}$/.test(String(kato))
        ? undefined
        : { field: 'kato_code', error: courtsErrors('COURTS_KATO_WRONG') },
  ],
} as const satisfies EditableList;
