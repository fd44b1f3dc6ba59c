import { clearTheWay } from './clear-the-way.ts';
import type { Visitor } from './visitor.ts';

/** Five minutes are the shortest hearing; the walk needs no more. */
const MINUTES = '5';
/** People have to be summoned before it begins. */
const NOTICE_MS = 12_000;
/** In the first minutes the judge makes room. */
const CLEARED = 2;
/** Minutes looked at, from the next one on. */
const LOOKED_AT = 45;

export interface SetHearing {
  readonly id: string;
  readonly startsAt: Temporal.ZonedDateTime;
  /** Hearings of the judge that were ended or put off for it. */
  readonly cleared: readonly string[];
}

/**
 * The judge sets the trial for the soonest minute at which judge, room and people are free: a time out of the court's order,
 * which only the judge may choose, so that the walk need not wait for another day. @throws Error when there is none
 */
export async function setSoonest(judge: Visitor, caseNumber: string, now: Temporal.Instant): Promise<SetHearing> {
  const first = now
    .toZonedDateTimeISO('Asia/Almaty')
    .add({ milliseconds: NOTICE_MS })
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const cleared: string[] = [];
  for (let later = 0; later < LOOKED_AT; later += 1) {
    const startsAt = first.add({ minutes: later });
    let refused = await book(judge, caseNumber, startsAt);
    // The judge or one of the parties is taken: the field that could mend it is the time.
    if (refused === 'time' && later < CLEARED) {
      cleared.push(...(await clearTheWay(judge)));
      refused = await book(judge, caseNumber, startsAt);
    }
    if (refused === undefined) return { id: judge.place.split('/')[3] ?? '', startsAt, cleared };
  }
  throw new Error(`no free five minutes of the judge: ${judge.reads('.govuk-error-summary').slice(0, 300)}`);
}

/** In any room of the court. @returns what stands in the way; undefined: it is booked */
async function book(judge: Visitor, caseNumber: string, startsAt: Temporal.ZonedDateTime): Promise<string | undefined> {
  await judge.opens(`/desk/hearings/new?case=${encodeURIComponent(caseNumber)}`);
  const options = [...judge.page.document.querySelectorAll('select[name="room"] option')];
  const rooms = options.map((one) => one.getAttribute('value') ?? '').filter((value) => value !== '');
  let refused: string | undefined;
  for (const room of rooms) {
    await judge.opens(`/desk/hearings/new?case=${encodeURIComponent(caseNumber)}`);
    await judge.sends(
      {
        purpose: 'trial',
        slot: 'other',
        unusual: 'yes',
        openness: 'open',
        minutes: MINUTES,
        room,
        ...timeOf(startsAt),
      },
      'button[value="check"]',
    );
    await judge.sends({}, 'button[value="book"]');
    if (/^\/desk\/hearings\/[0-9a-f-]{36}$/.test(judge.place)) return undefined;
    refused = judge.page.document.querySelector('.govuk-error-summary a')?.getAttribute('href')?.slice(1) ?? 'unknown';
    if (refused !== 'room') return refused;
  }
  return refused;
}

/** As a person types them: «27.11.2026», «17:05». */
function timeOf(at: Temporal.ZonedDateTime): { readonly day: string; readonly time: string } {
  const [, year = '', month = '', day = ''] = /^(\d+)-(\d+)-(\d+)$/.exec(at.toPlainDate().toString()) ?? [];
  return { day: `${day}.${month}.${year}`, time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
