import { resolve } from 'node:path';
import { type Config, readConfig, StartRefusal } from '#platform/config';

/** Runs one command line: prints its result as one JSON line, a refusal as three sentences, ends with 0 or 1. */
export function runCommand(work: (config: Config, args: readonly string[]) => Promise<object>): void {
  Promise.resolve()
    .then(() => work(readConfig(process.env), process.argv.slice(2)))
    .then((result) => process.stdout.write(`${JSON.stringify(result)}\n`))
    .catch((thrown: unknown) => {
      const told =
        thrown instanceof StartRefusal ? thrown.print() : String(thrown instanceof Error ? thrown.stack : thrown);
      process.stderr.write(`${told}\n`);
      process.exitCode = 1;
    });
}

/** The one file a command works on; a relative path is meant from where npm was called. @throws StartRefusal */
export function fileArgument(args: readonly string[], usage: string): string {
  const [file, ...others] = args;
  if (file && others.length === 0 && !file.startsWith('-')) return resolve(process.env.INIT_CWD ?? '.', file);
  throw new StartRefusal({
    kk: `Бір файлды көрсетіңіз: ${usage}`,
    ru: `Укажите один файл: ${usage}`,
    en: `Name one file: ${usage}`,
  });
}
