import { backup } from '#platform/backup';
import { progressOn } from './progress.ts';
import { fileArgument, runCommand } from './run-command.ts';
import { openStores } from './stores.ts';

runCommand(async (config, args) => {
  const file = fileArgument(args, 'npm run backup -- FILE');
  const stores = await openStores(config, 'guest');
  const client = await stores.owner.connect();
  try {
    const manifest = await backup({ ...stores, client }, file, Temporal.Now.instant(), progressOn(process.stderr));
    const sizeBytes = manifest.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
    return { file, entries: manifest.entries.length, sizeBytes, verified: true };
  } finally {
    client.release();
    await stores.close();
  }
});
