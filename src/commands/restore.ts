import { readArchive, restore } from '#platform/backup';
import { type Config, StartRefusal } from '#platform/config';
import { markMode, refuseUnusableFolder } from '#platform/db';
import { progressOn } from './progress.ts';
import { fileArgument, runCommand } from './run-command.ts';
import { openStores } from './stores.ts';

runCommand(async (config, args) => {
  const file = fileArgument(args, 'npm run restore -- FILE');
  const report = progressOn(process.stderr);
  // Before a database is made for it.
  const { mode } = await readArchive(file);
  refuseDemoAbroad(config, mode);
  refuseUnusableFolder(config.dataFolder);
  const stores = await openStores(config, 'master');
  try {
    const manifest = await restore(stores, file, report);
    if (!config.databaseUrl) markMode(config.dataFolder, manifest.mode);
    const { createdAt, entries } = manifest;
    return { file, createdAt, mode, entries: entries.length, verified: true };
  } finally {
    await stores.close();
  }
});

function refuseDemoAbroad({ databaseUrl }: Config, mode: 'demo' | 'real'): void {
  if (!databaseUrl || mode === 'real') return;
  throw new StartRefusal({
    kk: 'Бұл — демоның көшірмесі, ол DATABASE_URL дерекқорына қалпына келтірілмейді.',
    ru: 'Это копия демонстрации, в базу DATABASE_URL она не восстанавливается.',
    en: 'This is a backup of a demo; it is not restored into the database of DATABASE_URL.',
  });
}
