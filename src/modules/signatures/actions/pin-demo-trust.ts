import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Platform } from '#platform';
import { newId } from '#platform/ids';
import { publishedTrust } from '../queries/published-trust.ts';

/**
 * Writes whom the demo believes beside its keys, for `npm run verify` on the same machine. A real court pins its roots by
 * SIGNATURE_TRUST and gives them away inside the program that verifies.
 */
export async function pinDemoTrust(platform: Platform): Promise<void> {
  const { config } = platform;
  if (config.mode !== 'demo') return;
  const { anchors, certificates, seals } = await publishedTrust(platform);
  const place = join(config.dataFolder, 'keys', 'trust.json');
  const part = `${place}.${newId()}`;
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  writeFileSync(part, `${JSON.stringify({ anchors, certificates, seals }, null, 2)}\n`);
  renameSync(part, place);
}
