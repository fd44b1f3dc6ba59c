import { Type } from 'typebox';
import type { Text } from '#platform/i18n';
import type { Court, Dated } from '../../model/court.ts';

export const textSchema = Type.Object({ kk: Type.String(), ru: Type.String(), en: Type.String() });
export const maybeText = Type.Union([textSchema, Type.Null()]);
export const maybeString = Type.Union([Type.String(), Type.Null()]);
export const courtCode = Type.String({
  pattern: '^\\d{4}$',
  description: 'Region and court: the first four digits of case numbers',
});
export const day = Type.String({ format: 'date', description: 'Legal day in Asia/Almaty' });
export const clockTime = Type.String({ pattern: '^\\d{2}:\\d{2}$', description: 'Wall clock in Asia/Almaty' });

/** Every row of open data says from when it holds, where it is from, and whether it was compared with that source. */
export const datedSchema = {
  validFrom: day,
  validTo: Type.Union([day, Type.Null()]),
  source: Type.String(),
  verified: Type.Boolean(),
};

export const courtSchema = Type.Object({
  code: courtCode,
  region: Type.String(),
  level: Type.String(),
  kind: Type.String(),
  name: textSchema,
  shortName: textSchema,
  address: maybeText,
  phone: maybeString,
  email: maybeString,
  website: maybeString,
  opensAt: Type.Union([clockTime, Type.Null()]),
  closesAt: Type.Union([clockTime, Type.Null()]),
  appealCourt: maybeString,
  specialisations: Type.Array(Type.String()),
  isDemo: Type.Boolean(),
  ...datedSchema,
});

export const hhmm = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
const maybeTime = (time: Temporal.PlainTime | null): string | null => (time ? hhmm(time) : null);
const copied = (text: Text | null): { kk: string; ru: string; en: string } | null => text && { ...text };

export function datedJson({ validFrom, validTo, source, verified }: Dated) {
  return { validFrom: validFrom.toString(), validTo: validTo?.toString() ?? null, source, verified };
}

export function courtJson(court: Court) {
  const { code, level, kind, phone, email, website, isDemo } = court;
  return {
    ...{ code, level, kind, phone, email, website, isDemo },
    region: court.regionCode,
    name: { ...court.name },
    shortName: { ...court.shortName },
    address: copied(court.address),
    opensAt: maybeTime(court.opensAt),
    closesAt: maybeTime(court.closesAt),
    appealCourt: court.appealCourtCode,
    specialisations: [...court.specialisations],
    ...datedJson(court),
  };
}
