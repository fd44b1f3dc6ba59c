import type { Id } from '#platform/ids';

export type NoticeId = Id<'notice'>;
export type DemandId = Id<'demand'>;

/** What happened and must be told: the hearing that was set, the ruling that was made. */
export interface Fact {
  readonly kind: string;
  readonly id: string;
  /** The court on whose desk an alarm about it appears. */
  readonly courtCode?: string;
}
