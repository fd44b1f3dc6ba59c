import type { Court, OpenDay } from '#modules/courts';
import { atTime } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { clockText } from './clock-words.ts';

type Facts = Readonly<Record<string, unknown>>;

/** A court as schema.org has it. @param origin where search engines find its pages: `originOf` */
export function aboutCourt(lang: Lang, origin: string, court: Court): Facts {
  const { code, name, address, phone, email, opensAt, closesAt } = court;
  return {
    '@type': ['Courthouse', 'GovernmentOrganization'],
    '@id': `${origin}/courts/${code}`,
    ...{ name: name[lang], url: `${origin}/${lang}/courts/${code}`, identifier: code },
    ...(address ? { address: { '@type': 'PostalAddress', streetAddress: address[lang], addressCountry: 'KZ' } } : {}),
    ...(phone ? { telephone: phone } : {}),
    ...(email ? { email } : {}),
    ...(opensAt && closesAt ? { openingHours: `Mo-Fr ${clockText(opensAt)}-${clockText(closesAt)}` } : {}),
  };
}

/** An open-door day as schema.org has it. */
export function aboutOpenDay(lang: Lang, origin: string, { court, openDay, name }: OpenDayFacts): Facts {
  const { day, startsAt, endsAt, place, programme, capacity } = openDay;
  const { address } = court;
  return {
    ...{ '@type': 'Event', name, isAccessibleForFree: true, eventStatus: 'https://schema.org/EventScheduled' },
    ...{ startDate: atTime(day, startsAt).toString(), endDate: atTime(day, endsAt).toString() },
    ...(programme ? { description: programme[lang] } : {}),
    ...(capacity === null ? {} : { maximumAttendeeCapacity: capacity }),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      ...{ '@type': 'Place', name: `${court.name[lang]}, ${place[lang]}` },
      ...(address ? { address: { '@type': 'PostalAddress', streetAddress: address[lang], addressCountry: 'KZ' } } : {}),
    },
    organizer: { '@id': `${origin}/courts/${court.code}`, '@type': 'GovernmentOrganization', name: court.name[lang] },
    url: `${origin}/${lang}/courts/${court.code}/open-days`,
  };
}

interface OpenDayFacts {
  readonly court: Court;
  readonly openDay: OpenDay;
  readonly name: string;
}
