import { join, resolve } from 'node:path';
import { restore } from '#platform/backup';
import { runCommand, wantedArgument } from './run-command.ts';
import { openStores } from './stores.ts';

runCommand(async (config, args) => {
  const place = resolve(wantedArgument(args, 'npm run restore -- FILE'));
  const stores = await openStores(config);
  try {
    const keysFolder = join(config.dataFolder, 'keys');
    const manifest = await restore({ owner: stores.owner, blobs: stores.blobs, keysFolder }, place);
    return {
      file: place,
      createdAt: manifest.createdAt,
      mode: manifest.mode,
      entries: manifest.entries.length,
      verified: true,
    };
  } finally {
    await stores.close();
  }
});
