import type { HearingId } from '#modules/hearings';
import { definePort } from '#platform';

/**
 * Protocol, signatures and marks of a hearing under the seal of the court, by their names; undefined while there is no seal.
 * Whoever keeps the protocol plugs it in: a copy of the recording holds it too (CPC RK art. 282(4)).
 */
export type HearingSealFiles = (
  hearingId: HearingId,
  reader: { readonly isWhole: boolean },
) => Promise<ReadonlyMap<string, Uint8Array> | undefined>;

export const hearingSealFiles = definePort<HearingSealFiles>('recording.hearing-seal-files');
