import { type ActsHouse, actsHouse } from '#modules/acts/testing';
import type { Act } from '#platform/audit';
import { type FaceServer, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf } from './court-at-work.ts';

/** The desk of the court whose judge can sign. */
export interface ActsDesk {
  readonly house: ActsHouse;
  as(act: Act): Promise<FaceServer>;
}

export async function actsDesk(): Promise<ActsDesk> {
  const house = await actsHouse();
  return { house, as: (act) => serveFaces(house.platform, [desk], principalOf(act)) };
}
