import type { NodeLoad, NodeRegistry } from '@ashyq/media-router/host';
import type { Reads } from '#platform/db';
import { inConference } from './tables.ts';

/** Not a deed of anybody: each node tells its load every few seconds, and the last word counts. */
export function nodeRegistry(on: Reads): NodeRegistry {
  return {
    report: async (load) => {
      const row = rowOf(load);
      await inConference(on)
        .insertInto('conference.media_node')
        .values(row)
        .onConflict((conflict) => conflict.column('node').doUpdateSet(row))
        .execute();
    },
    nodes: async () => {
      const rows = await inConference(on).selectFrom('conference.media_node').selectAll().execute();
      return rows.map(({ is_draining: isDraining, reported_at: at, ...rest }) => ({
        ...{ ...rest, isDraining, reportedAtMs: at.epochMilliseconds },
      }));
    },
  };
}

function rowOf({ node, origin, capacity, promised, isDraining, reportedAtMs }: NodeLoad) {
  const reported_at = Temporal.Instant.fromEpochMilliseconds(reportedAtMs);
  return { node, origin, capacity, promised, is_draining: isDraining, reported_at };
}

/** Nodes that were stopped long ago; what they sent is gone with them. */
export async function forgetNodes(on: Reads, before: Temporal.Instant): Promise<void> {
  await inConference(on).deleteFrom('conference.media_node').where('reported_at', '<', before).execute();
}
