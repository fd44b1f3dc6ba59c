import type { Id } from '#platform/ids';

export type ActId = Id<'act'>;
