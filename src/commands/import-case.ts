import { bringOver, getImport, lookAtCase, type SeenImport, startImport } from '#modules/torelik';
import { openPlatform, type Platform } from '#platform';
import { type Config, StartRefusal } from '#platform/config';
import { isHouseError } from '#platform/errors';
import { composeApp } from '../app.ts';
import { type ImportOrder, readOrder } from './import-case/read-order.ts';
import { outcomeOf, toldImport } from './import-case/tell-import.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run import:case -- FILE|NUMBER [--dry-run]`: a running case from the national system, or from its export file with the
 * documents beside it. Works beside a running system; ends with 1 when nothing was, or would be, brought over.
 */
runCommand(async (config, args) => {
  try {
    const order = readOrder(args);
    const seen = await beside(config, (platform) => importCase(platform, order));
    const outcome = outcomeOf(seen, order.isDryRun);
    if (outcome === 'blocked' || outcome === 'failed') process.exitCode = 1;
    return toldImport(seen, order.lang, order.isDryRun);
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    throw new StartRefusal({ kk: thrown.say('kk'), ru: thrown.say('ru'), en: thrown.say('en') }, { cause: thrown });
  }
});

async function importCase(platform: Platform, order: ImportOrder): Promise<SeenImport> {
  const act = { actor: { kind: 'system', name: 'import-case' }, action: 'torelik.bring-over' } as const;
  const id = await lookAtCase(platform, act, order);
  const looked = await getImport(platform.reads, act.actor, id);
  const isReady = looked.report && !looked.report.isBlocked && !looked.report.isEmpty;
  if (order.isDryRun || !isReady) return looked;
  await platform.db.transact(act, (tx) => startImport(tx, id));
  // What fails here for a while is tried again by the queue of the running system.
  await bringOver(platform, id).catch((thrown: unknown) => {
    if (!isHouseError(thrown)) throw thrown;
  });
  return await getImport(platform.reads, act.actor, id);
}

/** All modules with their ports, without serving anybody. */
async function beside<T>(config: Config, work: (platform: Platform) => Promise<T>): Promise<T> {
  const platform = await openPlatform({ ...config, roles: ['web'], logLevel: 'error' }, { hold: 'guest' });
  try {
    const app = await composeApp(platform);
    try {
      return await work(platform);
    } finally {
      await app.stop();
    }
  } finally {
    await platform.close();
  }
}
