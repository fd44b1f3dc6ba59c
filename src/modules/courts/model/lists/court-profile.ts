import { courtsErrors } from '../../errors.ts';
import { type EditableList, inAllLanguages } from './court-list.ts';
import { line, phone, texts, time } from './fields.ts';

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
