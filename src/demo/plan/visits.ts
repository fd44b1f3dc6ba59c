import type { Lang } from '#platform/i18n';

/** An invented visitor of a reception: which of its times is taken, by whom, and how the visitor came to book. */
export interface PlannedReception {
  /** Index of the slot in its day. */
  readonly slot: number;
  /** Index among the citizens of the cast. */
  readonly citizen: number;
  readonly way: 'account' | 'kiosk';
  readonly lang: Lang;
  readonly topic: string;
  readonly isCalledOff?: true;
}

/** The reception early in the week, and the later one; the times between are free. */
export const plannedReceptions: readonly (readonly PlannedReception[])[] = [
  [
    {
      ...{ slot: 0, citizen: 12, way: 'account', lang: 'kk' },
      topic: 'Кеңсе құжат көшірмесін екі аптадан бері бермей жатыр',
    },
    {
      slot: 1,
      citizen: 61,
      way: 'kiosk',
      lang: 'kk',
      topic: 'Дәліздегі орындықтар аз, қарт кісілерге отыратын жер жоқ',
    },
    {
      ...{ slot: 2, citizen: 14, way: 'account', lang: 'ru', isCalledOff: true },
      topic: 'Хочу поблагодарить секретаря',
    },
    {
      ...{ slot: 3, citizen: 47, way: 'kiosk', lang: 'ru' },
      topic: 'Заседание трижды откладывали, и каждый раз об этом сообщали только в коридоре',
    },
    { slot: 5, citizen: 83, way: 'kiosk', lang: 'kk', topic: '' },
  ],
  [
    { slot: 0, citizen: 15, way: 'account', lang: 'ru', topic: 'Не работает пандус со стороны двора' },
    { slot: 1, citizen: 38, way: 'kiosk', lang: 'kk', topic: 'Аудармашы кешіксе, отырыс неге басталмайды' },
    { slot: 4, citizen: 92, way: 'kiosk', lang: 'ru', topic: '' },
  ],
];

/** An invented registration for an open-door day. */
export interface PlannedRegistration {
  readonly citizen: number;
  readonly way: 'account' | 'kiosk';
  readonly lang: Lang;
  readonly people: number;
}

/** Twenty people in seven registrations. */
export const plannedRegistrations: readonly PlannedRegistration[] = [
  { citizen: 16, way: 'account', lang: 'kk', people: 4 },
  { citizen: 17, way: 'account', lang: 'ru', people: 2 },
  { citizen: 71, way: 'kiosk', lang: 'kk', people: 1 },
  { citizen: 55, way: 'kiosk', lang: 'ru', people: 5 },
  { citizen: 66, way: 'kiosk', lang: 'kk', people: 3 },
  { citizen: 88, way: 'kiosk', lang: 'ru', people: 4 },
  { citizen: 34, way: 'kiosk', lang: 'kk', people: 1 },
];

/** Families of a school on top, in the one court whose day is full. */
export const plannedSchool: readonly PlannedRegistration[] = [101, 104, 107, 110].map((citizen) => ({
  ...{ citizen, way: 'kiosk', lang: 'kk', people: 5 },
}));
