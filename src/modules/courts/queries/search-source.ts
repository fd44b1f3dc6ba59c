import { onFact, type SearchSource } from '#modules/search';
import type { Reads } from '#platform/db';
import { courtChanged } from '../events.ts';
import { judgeFullName } from '../model/staff.ts';
import { inCourts } from '../store/tables.ts';
import { findCourt } from './get-court.ts';
import { listHelplines } from './list-helplines.ts';
import { listStaff } from './list-staff.ts';

/** Courts, found by name, address, phone and by who holds office in them. */
export const courtsToFind: SearchSource = {
  kind: 'court',
  facts: [onFact(courtChanged, ({ courtCode }) => [courtCode])],
  read: async (on, code) => {
    const court = await findCourt(on, code);
    if (!court || court.validTo) return undefined;
    const [staff, helplines] = await Promise.all([listStaff(on, { court: code }), listHelplines(on, code)]);
    return {
      ...{ kind: 'court', ref: code, courtCode: code, until: null, href: `/courts/${code}` },
      at: court.validFrom.toZonedDateTime('Asia/Almaty').toInstant(),
      title: court.name,
      about: court.address ?? { kk: '', ru: '', en: '' },
      words: [...Object.values(court.shortName), ...staff.map(judgeFullName)].join(' '),
      numbers: [court.phone, ...helplines.map(({ phone }) => phone)].filter((one) => one !== null),
    };
  },
  list: async (on, after, most) => await codesAfter(on, after, most),
};

async function codesAfter(on: Reads, after: string, most: number): Promise<readonly string[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.court')
    .select('code')
    .where('code', '>', after)
    .orderBy('code')
    .limit(most)
    .execute();
  return rows.map(({ code }) => code);
}
