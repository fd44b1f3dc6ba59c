import { join, resolve } from 'node:path';
import { backup } from '#platform/backup';
import { runCommand, wantedArgument } from './run-command.ts';
import { openStores } from './stores.ts';

runCommand(async (config, args) => {
  const place = resolve(wantedArgument(args, 'npm run backup -- FILE'));
  const stores = await openStores(config);
  const client = await stores.owner.connect();
  try {
    const keysFolder = join(config.dataFolder, 'keys');
    const manifest = await backup({ client, blobs: stores.blobs, keysFolder }, place, Temporal.Now.instant());
    const sizeBytes = manifest.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
    return { file: place, entries: manifest.entries.length, sizeBytes, verified: true };
  } finally {
    client.release();
    await stores.close();
  }
});
