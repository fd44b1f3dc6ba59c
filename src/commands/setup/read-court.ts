import {
  type Court,
  type CourtKind,
  type CourtLevel,
  courtProfile,
  courtStanding,
  type FieldFault,
  type FieldValues,
  type NewCourt,
  readEntry,
} from '#modules/courts';

/** Cells by the columns of the court's profile, as they were typed; a column that was not asked for is absent. */
export type TypedProfile = Readonly<Record<string, string | undefined>>;

/** Everything typed wrong at once. */
export class WrongProfile extends Error {
  readonly faults: readonly FieldFault[];

  constructor(faults: readonly FieldFault[]) {
    super(faults.map(({ error }) => error.code).join());
    this.faults = faults;
  }
}

/** @throws WrongProfile */
export function readNewCourt(code: string, typed: TypedProfile): NewCourt {
  const long = ['kk', 'ru', 'en'].map((lang) => [`short_${lang}`, typed[`short_${lang}`] || typed[`name_${lang}`]]);
  const values = profile({ ...typed, ...Object.fromEntries(long) });
  const { level, kind } = standing(typed);
  const text = (stem: string) => ({
    kk: String(values[`${stem}_kk`]),
    ru: String(values[`${stem}_ru`]),
    en: String(values[`${stem}_en`]),
  });
  return {
    ...{ code, level, kind, name: text('name'), shortName: text('short') },
    ...(values.address_kk === null ? {} : { address: text('address') }),
    ...{ phone: line(values.phone), email: line(values.email), website: line(values.website) },
    ...{ opensAt: time(values.opens_at), closesAt: time(values.closes_at) },
    source: 'npm run setup',
    verified: true,
  };
}

/** The profile of a known court with what was typed; nothing when nothing was. @throws WrongProfile */
export function readChangedProfile(court: Court, typed: TypedProfile): FieldValues | undefined {
  const names = courtProfile.fields.map(({ name }) => name);
  if (!names.some((name) => typed[name] !== undefined)) return undefined;
  const known = cellsOf(court);
  return profile(Object.fromEntries(names.map((name) => [name, typed[name] ?? known[name]])));
}

function profile(cells: TypedProfile): FieldValues {
  const given = Object.entries(cells).filter((cell): cell is [string, string] => cell[1] !== undefined);
  const read = readEntry(courtProfile, Object.fromEntries(given));
  if (!read.ok) throw new WrongProfile(read.faults);
  return read.values;
}

/** A district court of general jurisdiction unless something else is said. */
function standing({ level = 'district', court_kind: kind = 'general' }: TypedProfile) {
  const fields = courtStanding.fields.filter(({ name }) => name === 'level' || name === 'kind');
  const read = readEntry({ name: 'standing', key: [], fields, rules: [] }, { level, kind });
  if (!read.ok) throw new WrongProfile(read.faults);
  return { level: read.values.level as CourtLevel, kind: read.values.kind as CourtKind };
}

function cellsOf(court: Court): TypedProfile {
  const texts = (stem: string, text: Court['address']) =>
    Object.fromEntries((['kk', 'ru', 'en'] as const).map((lang) => [`${stem}_${lang}`, text?.[lang] ?? '']));
  return {
    ...texts('name', court.name),
    ...texts('short', court.shortName),
    ...texts('address', court.address),
    ...{ phone: court.phone ?? '', email: court.email ?? '', website: court.website ?? '' },
    ...{ opens_at: clock(court.opensAt), closes_at: clock(court.closesAt) },
  };
}

const line = (value: FieldValues[string] | undefined) => (value ? String(value) : undefined);
const time = (value: FieldValues[string] | undefined) => (value instanceof Temporal.PlainTime ? value : undefined);
const clock = (value: Temporal.PlainTime | null) => value?.toString({ smallestUnit: 'minute' }) ?? '';
