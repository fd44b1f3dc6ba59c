import { type Court, listCourts } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { dutyAskedOf } from '../model/draft-duty.ts';
import { computeDuty, type Duty } from '../model/duty/compute-duty.ts';
import type { Answers } from '../model/forms/answers.ts';
import {
  type CompetenceRule,
  type CompetentKind,
  competentKind,
  type Dispute,
  type Place,
  placeOfClaim,
} from '../model/jurisdiction/competence.ts';
import { courtHears } from '../model/jurisdiction/court-hears.ts';

/** What a person says of a claim before it is begun; nothing of it is kept. */
export interface ClaimForeseen extends Dispute {
  /** First two digits of case numbers; absent: nobody knows where. */
  readonly region?: string | undefined;
  readonly hasPrice?: 'yes' | 'no' | undefined;
  readonly priceTiyn?: number | undefined;
  /** Says that the duty is not for them; on which ground is asked later. */
  readonly isExempt?: boolean;
}

/** Which court, and how much. */
export interface Foresight {
  readonly kind: CompetenceRule<CompetentKind>;
  readonly place: CompetenceRule<Place>;
  /** Courts of the region that hear it; empty while the region is not said. */
  readonly courts: readonly Court[];
  /** The region has no such court of its own: its district courts hear the claim. */
  readonly isByDistrict: boolean;
  /** Undefined while it is not said what is asked for. */
  readonly duty: Duty | undefined;
}

/** Works out court and duty from answers alone, for anybody, without an account. */
export async function foreseeClaim(on: Reads, said: ClaimForeseen): Promise<Foresight> {
  const kind = competentKind(said);
  const inRegion = said.region ? await listCourts(on, { region: said.region }) : [];
  const own = inRegion.filter((court) => courtHears(court, kind.result));
  const district = inRegion.filter((court) => courtHears(court, 'general'));
  const isByDistrict = own.length === 0 && district.length > 0;
  return {
    ...{ kind, place: placeOfClaim(said, said.region !== undefined), isByDistrict },
    courts: isByDistrict ? district : own,
    duty: dutyOf(said, legalDay(on.clock.now())),
  };
}

function dutyOf({ category, sides, hasPrice, priceTiyn, isExempt }: ClaimForeseen, on: Temporal.PlainDate) {
  if (isExempt) return undefined;
  const kind = sides?.startsWith('organisation') ? 'organisation' : 'person';
  const answers: Answers = {
    ...{ category: category ?? '', claimant: [{ key: 'p1', kind, register: 'not-asked' }], hasPrice: hasPrice ?? '' },
    ...(priceTiyn === undefined ? {} : { price: priceTiyn }),
  };
  const asked = dutyAskedOf(answers, on);
  return asked && computeDuty(asked);
}
