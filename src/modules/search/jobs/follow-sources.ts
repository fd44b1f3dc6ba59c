import type { Platform } from '#platform';
import { handleEvent, type JobHandler, type Schedule } from '#platform/jobs';
import { indexDocuments } from '../actions/index-documents.ts';
import type { SearchSource } from '../queries/search-source.ts';
import { dropEnded, isBehind, noteWhole, refsOf } from '../store/document-store.ts';
import { dropLostWords } from '../store/word-store.ts';

const AT_ONCE = 500;

/** Every fact of a source reads its documents anew. */
export function followSources(platform: Platform, sources: readonly SearchSource[]): JobHandler[] {
  return sources.flatMap((source) =>
    source.facts.map(({ event, refs }) =>
      handleEvent(event, subscriberOf(source, event.name), async (payload) => {
        await indexDocuments(platform, source, refs(payload));
      }),
    ),
  );
}

/** `hearings.hearing_moved.v1` is followed by `search.hearing-hearing-moved`. */
function subscriberOf({ kind }: SearchSource, event: string): string {
  return `search.${kind}-${event.split('.')[1]?.replaceAll('_', '-')}`;
}

/** Everything of a source, in pieces that commit by themselves; a killed run begins again and changes nothing twice. */
export async function readAnew(platform: Pick<Platform, 'db' | 'reads'>, source: SearchSource): Promise<number> {
  const known = new Set<string>();
  for (let after: string | undefined = ''; after !== undefined; ) {
    const refs = await source.list(platform.reads, after, AT_ONCE);
    await indexDocuments(platform, source, refs);
    for (const ref of refs) known.add(ref);
    after = refs.at(-1);
  }
  await forgetStrangers(platform, source, known);
  const name = 'search.read-anew';
  await platform.db.transact({ actor: { kind: 'system', name }, action: name }, async (tx) => {
    await noteWhole(tx, source.kind);
    tx.record({ kind: 'search', id: source.kind }, { documents: known.size });
  });
  return known.size;
}

/** Documents that their source does not name any more; one that came meanwhile is read once more. */
async function forgetStrangers(
  platform: Pick<Platform, 'db' | 'reads'>,
  source: SearchSource,
  known: ReadonlySet<string>,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const refs = await refsOf(platform.reads, source.kind, after, AT_ONCE);
    await indexDocuments(
      platform,
      source,
      refs.filter((ref) => !known.has(ref)),
    );
    after = refs.at(-1);
  }
}

/**
 * Reads a source anew when it was never read to its end, nothing of it can be found, or words are analysed otherwise than
 * when it was read: after an installation, a restore, a new version.
 */
export function catchUpOften(platform: Platform, sources: readonly SearchSource[]): Schedule {
  return {
    name: 'search.catch-up',
    at: { everyMinutes: 5 },
    run: async () => {
      for (const source of sources) if (await isBehind(platform.reads, source.kind)) await readAnew(platform, source);
    },
  };
}

export function forgetEnded(platform: Platform): Schedule {
  const name = 'search.forget-ended';
  return {
    name,
    at: { everyMinutes: 60 },
    run: async () => {
      await platform.db.transact({ actor: { kind: 'system', name }, action: name }, async (tx) => {
        const documents = await dropEnded(tx);
        tx.record({ kind: 'search', id: 'ended' }, { documents, words: await dropLostWords(tx) });
      });
    },
  };
}
