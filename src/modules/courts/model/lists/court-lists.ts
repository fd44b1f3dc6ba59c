import { courtsErrors } from '../../errors.ts';
import { REGISTRIES_OF_RECORD } from '../registry-of-record.ts';
import { STAFF_ROLES } from '../staff.ts';
import { type EditableList, endsAfterItStarts, inAllLanguages, lastDayAfterFirst } from './court-list.ts';
import { choice, date, judgeName, line, mark, number, phone, texts, time } from './fields.ts';

const validity = [
  date('valid_from', { isOptional: true }),
  date('valid_to', { isOptional: true }),
  line('source', 300, { isOptional: true }),
];
/** The day that ends an entry, as it is typed. */
export const lastDayField = date('valid_to', { isOptional: true });

const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

const courtrooms = {
  name: 'courtrooms',
  key: ['number'],
  fields: [
    line('number', 20),
    number('floor', -5, 60),
    ...texts('way', 200, { isOptional: true }),
    number('capacity', 1, 2000, { isOptional: true }),
    mark('has_video'),
    number('cameras', 0, 16),
    ...validity,
  ],
  rules: [inAllLanguages('way'), lastDayAfterFirst],
} as const satisfies EditableList;

const staff = {
  name: 'staff',
  key: ['surname', 'given_name', 'patronymic', 'role'],
  fields: [
    line('iin', 20, { isOptional: true, isStored: false }),
    line('surname', 100),
    line('given_name', 100),
    line('patronymic', 100, { isOptional: true }),
    choice('role', 'role', STAFF_ROLES),
    line('order_number', 60, { isOptional: true }),
    ...validity,
  ],
  rules: [lastDayAfterFirst],
} as const satisfies EditableList;

const helplines = {
  name: 'helplines',
  key: ['phone', 'purpose_kk'],
  fields: [...texts('purpose', 200), phone('phone'), ...texts('hours', 120, { isOptional: true }), ...validity],
  rules: [inAllLanguages('hours'), lastDayAfterFirst],
} as const satisfies EditableList;

const receptionHours = {
  name: 'reception-hours',
  key: ['weekday', 'starts_at'],
  fields: [
    choice('weekday', 'weekday', weekdays, { isNumber: true }),
    time('starts_at'),
    time('ends_at'),
    line('room', 60),
    number('slot_minutes', 5, 120, { isOptional: true }),
    ...texts('booking', 300, { isOptional: true }),
    ...validity,
  ],
  rules: [endsAfterItStarts, inAllLanguages('booking'), lastDayAfterFirst],
} as const satisfies EditableList;

const receptionExceptions = {
  name: 'reception-exceptions',
  key: ['day'],
  ending: 'at_once',
  fields: [
    date('day'),
    time('starts_at', { isOptional: true }),
    time('ends_at', { isOptional: true }),
    line('room', 60, { isOptional: true }),
    ...texts('reason', 200),
    ...validity,
  ],
  rules: [
    ({ starts_at: starts, ends_at: ends }) =>
      (starts === null) === (ends === null)
        ? undefined
        : { field: starts === null ? 'starts_at' : 'ends_at', error: courtsErrors('COURTS_HOURS_BOTH_OR_NONE') },
    endsAfterItStarts,
    lastDayAfterFirst,
  ],
} as const satisfies EditableList;

const openDays = {
  name: 'open-days',
  key: ['day', 'starts_at'],
  ending: 'at_once',
  fields: [
    date('day'),
    time('starts_at'),
    time('ends_at'),
    ...texts('place', 200),
    ...texts('programme', 1000, { isOptional: true }),
    number('capacity', 1, 2000, { isOptional: true, label: 'places' }),
    ...validity,
  ],
  rules: [endsAfterItStarts, inAllLanguages('programme'), lastDayAfterFirst],
} as const satisfies EditableList;

/** Stands from its first day to its last, which stands in the form; ended, it is gone at once. */
const announcements = {
  name: 'announcements',
  key: ['heading_kk', 'valid_from'],
  ending: 'at_once',
  fields: [...texts('heading', 150), ...texts('message', 2000), ...validity],
  rules: [lastDayAfterFirst],
} as const satisfies EditableList;

/** The kinds of absence for which the law lets a case pass to another judge (CPC RK art. 35(9)), and suspended powers. */
const absenceKinds = ['illness', 'leave', 'study', 'trip', 'suspended'];

const absences = {
  name: 'absences',
  key: ['judge', 'valid_from'],
  fields: [judgeName(), choice('absence', 'absence', absenceKinds), line('order_number', 60), ...validity],
  rules: [lastDayAfterFirst],
} as const satisfies EditableList;

const branches = ['civil', 'criminal', 'offence', 'administrative'];

const specialisations = {
  name: 'specialisations',
  key: ['judge', 'branch'],
  fields: [judgeName(), choice('branch', 'branch', branches), line('order_number', 60), ...validity],
  rules: [lastDayAfterFirst],
} as const satisfies EditableList;

/** A day without an entry: the court's own registry. */
const registries = {
  name: 'registries',
  key: ['valid_from'],
  fields: [choice('registry', 'registry', REGISTRIES_OF_RECORD), line('order_number', 60), ...validity],
  rules: [lastDayAfterFirst],
} as const satisfies EditableList;

/** The lists that a court keeps about itself. */
export const courtLists = {
  courtrooms,
  staff,
  helplines,
  'reception-hours': receptionHours,
  'reception-exceptions': receptionExceptions,
  'open-days': openDays,
  announcements,
  absences,
  specialisations,
  registries,
} as const satisfies Record<string, EditableList>;

export type CourtListName = keyof typeof courtLists;

export const COURT_LISTS = Object.keys(courtLists) as readonly CourtListName[];

export function isCourtList(name: string): name is CourtListName {
  return Object.hasOwn(courtLists, name);
}

export function courtList(name: CourtListName): EditableList<CourtListName> {
  return courtLists[name];
}
