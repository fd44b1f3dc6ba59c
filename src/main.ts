import { readConfig, StartRefusal } from '#platform/config';
import { type System, startSystem } from './system.ts';

/** Who started this process; another one above it means that the first was killed, perhaps while this one was starting. */
const parent = process.ppid;

/** Starts the roles of this process; ends in order on a signal, or when the `npm start` above it was killed. */
async function main(): Promise<void> {
  const system = await startSystem(readConfig(process.env, process.argv.slice(2)));
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await system.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  const watch = setInterval(() => {
    if (process.ppid !== parent) void stop();
  }, 1000);
  watch.unref();
  process.stdout.write(greeting(system));
}

function greeting({ address, caFile, demoCode }: System): string {
  const lines = [`Ашық сот: ${address}`];
  if (caFile) lines.push(`CA: ${caFile}`);
  if (demoCode) lines.push(`Код · код · code: ${demoCode}`);
  return `\n  ${lines.join('\n  ')}\n\n`;
}

main().catch((thrown: unknown) => {
  if (thrown instanceof StartRefusal) process.stderr.write(`${thrown.print()}\n`);
  else process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
  process.exit(1);
});
