import { readConfig, StartRefusal } from '#platform/config';
import type { System } from './system.ts';

/** Who started this process; another one above it means that the first was killed, perhaps while this one was starting. */
const parent = process.ppid;

/** Requests and jobs under way may end; what takes longer is broken off. */
const LONGEST_STOP_MS = 45_000;

let signals = 0;

/** Starts the roles of this process; ends in order on a signal, or when the `npm start` above it was killed. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const told = Promise.withResolvers<number>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      signals += 1;
      // Whoever asks a third time does not want to wait.
      if (signals > 2) process.exit(130);
      told.resolve(0);
    });
  }
  const watch = setInterval(() => {
    if (process.ppid !== parent) told.resolve(0);
  }, 1000);
  watch.unref();
  // Loaded late, so that a refused setting is told at once.
  const { startSystem } = await import('./system.ts');
  const system = await startSystem(config);
  process.on('uncaughtException', (thrown) => {
    system.platform.log.fatal({ err: thrown }, 'unexpected end');
    told.resolve(1);
  });
  if (signals === 0) process.stdout.write(greeting(system));
  const code = await told.promise;
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  await system.stop();
  process.exit(code);
}

function greeting({ address, caFile, demoCode, platform }: System): string {
  const lines = [`Ашық сот: ${address || platform.config.roles.join(', ')}`];
  if (caFile) lines.push(`CA: ${caFile}`);
  if (demoCode) lines.push(`Код · код · code: ${demoCode}`);
  return `\n  ${lines.join('\n  ')}\n\n`;
}

main().catch((thrown: unknown) => {
  // A start that was broken off failed because of it.
  if (signals > 0) process.exit(130);
  if (thrown instanceof StartRefusal) process.stderr.write(`${thrown.print()}\n`);
  else process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
  process.exit(1);
});
