import type { Platform } from '#platform';
import { nodeRegistry } from '../store/node-registry.ts';

/** Other origins than the site's own that a page with the room may have to speak to: those of all nodes, the fallen ones too. */
export async function listMediaOrigins({ reads, publicOrigin }: Platform): Promise<readonly string[]> {
  const origins = (await nodeRegistry(reads).nodes()).map(({ origin }) => origin);
  return [...new Set(origins)].filter((origin) => origin !== publicOrigin).toSorted();
}
