import { isRecorder, readConfig, readRecorderConfig, StartRefusal } from '#platform/config';
import type { System } from './system.ts';

interface Started {
  readonly greeting: string;
  /** Writes to the log that the process ends unexpectedly. */
  fatal(thrown: unknown): void;
  stop(): Promise<void>;
}

/** Who started this process; another one above it means that the first was killed, perhaps while this one was starting. */
const parent = process.ppid;

/** Requests and jobs under way may end; what takes longer is broken off. */
const LONGEST_STOP_MS = 45_000;

let signals = 0;

/** Starts the roles of this process; ends in order on a signal, or when the `npm start` above it was killed. */
async function main(): Promise<void> {
  const start = chooseRole();
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
  const started = await start();
  process.on('uncaughtException', (thrown) => {
    started.fatal(thrown);
    told.resolve(1);
  });
  if (signals === 0) process.stdout.write(started.greeting);
  const code = await told.promise;
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  await started.stop();
  process.exit(code);
}

/** Settings are read at once; what they start is loaded after, so that a refused one is told without waiting. */
function chooseRole(): () => Promise<Started> {
  if (isRecorder(process.env)) {
    const config = readRecorderConfig(process.env);
    return async () => {
      const { startRecorderRole } = await import('./recorder.ts');
      return await startRecorderRole(config);
    };
  }
  const config = readConfig(process.env, process.argv.slice(2));
  return async () => {
    const { startSystem } = await import('./system.ts');
    const system = await startSystem(config);
    return {
      greeting: greeting(system),
      fatal: (thrown) => system.platform.log.fatal({ err: thrown }, 'unexpected end'),
      stop: () => system.stop(),
    };
  };
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
