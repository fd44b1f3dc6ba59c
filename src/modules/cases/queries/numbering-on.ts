import { listNationalTimes, registryOfRecord } from '#modules/courts';
import type { Reads } from '#platform/db';
import { type NumberingWay, numberingWay } from '../model/numbering.ts';
import { findNumbering } from '../store/number-store.ts';

/** Who gives a number of this court and kind on the day. */
export async function numberingOn(
  on: Reads,
  { courtCode, kind, day }: { readonly courtCode: string; readonly kind: string; readonly day: Temporal.PlainDate },
): Promise<NumberingWay> {
  const [registry, nationalTimes] = await Promise.all([
    registryOfRecord(on, courtCode, day),
    listNationalTimes(on, courtCode),
  ]);
  const numbering = nationalTimes.length > 0 ? await findNumbering(on, courtCode, day.year % 100, kind) : undefined;
  return numberingWay(day, {
    ...{ registry, nationalTimes },
    continuesNational: numbering?.continues_national ?? false,
  });
}
