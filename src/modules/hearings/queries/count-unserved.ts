import { serviceWays } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { HearingId } from '../model/ids.ts';
import { inHearings } from '../store/tables.ts';

/** Ways that do not count for somebody who failed to appear before (CPC RK art. 127(4)). */
const weakWays = serviceWays.flatMap(({ way, mustBeRepeatedAfterAbsence: isWeak }) => (isWeak ? [way] : []));

/** How many participants of each hearing no notice has reached; hearings over whom all are served, or that came without notices, are not in it. */
export async function countUnserved(
  on: Reads,
  hearings: readonly HearingId[],
): Promise<ReadonlyMap<HearingId, number>> {
  if (hearings.length === 0) return new Map();
  const rows = await inHearings(on)
    .selectFrom('hearings.summons as summons')
    .select('summons.hearing_id')
    .select(({ fn }) => fn.count<number>('summons.participant_id').distinct().as('unserved'))
    .where('summons.hearing_id', 'in', [...hearings])
    .where('summons.edition', '=', ({ selectFrom }) =>
      selectFrom('hearings.summons_edition as edition')
        .select(({ fn }) => fn.max('edition.edition').as('last'))
        .whereRef('edition.hearing_id', '=', 'summons.hearing_id'),
    )
    .where(({ not, exists, selectFrom, or }) =>
      not(
        exists(
          selectFrom('hearings.summons as same')
            .innerJoin('hearings.summons_service as service', 'service.summons_id', 'same.id')
            .select('service.id')
            .whereRef('same.hearing_id', '=', 'summons.hearing_id')
            .whereRef('same.edition', '=', 'summons.edition')
            .whereRef('same.participant_id', '=', 'summons.participant_id')
            .where(({ eb }) => or([eb('same.must_be_other_way', '=', false), eb('service.way', 'not in', weakWays)])),
        ),
      ),
    )
    .groupBy('summons.hearing_id')
    .execute();
  return new Map(rows.map(({ hearing_id: id, unserved }) => [id, Number(unserved)]));
}
