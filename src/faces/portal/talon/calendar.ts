import type { Court } from '#modules/courts';
import type { OpenedTalon } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { calendarFile } from '#shell';

interface NextHearing {
  readonly lang: Lang;
  readonly talon: OpenedTalon;
  readonly startsAt: Temporal.Instant;
  readonly title: string;
  readonly court: Court | undefined;
  /** Public origin of the site. */
  readonly origin: string;
}

/** The next hearing as a calendar; neither the case nor anybody's name is in it. Whoever takes it again after a change has it moved. */
export function calendarOf({ lang, talon, startsAt, title, court, origin }: NextHearing): string {
  const said = talon.status.entries.filter(({ kind }) => kind.startsWith('hearing_'));
  const name = court?.name[lang] ?? talon.courtCode;
  const page = `${origin}/${lang}/courts/${talon.courtCode}`;
  return calendarFile({
    events: [
      {
        ...{ uid: `talon-${talon.number}@ashyq-sot`, sequence: said.length, isCancelled: false, startsAt },
        changedAt: said.at(-1)?.at ?? talon.submittedAt,
        summary: title,
        location: [name, court?.address?.[lang]].filter(Boolean).join(', '),
        organizer: { name, address: court?.email ? `mailto:${court.email}` : page },
      },
    ],
  });
}
