import { type Config, readConfig, StartRefusal } from '#platform/config';

/** Runs one command line: prints its result as one JSON line, a refusal as three sentences, ends with 0 or 1. */
export function runCommand(work: (config: Config, args: readonly string[]) => Promise<object>): void {
  const args = process.argv.slice(2);
  Promise.resolve()
    .then(() =>
      work(
        readConfig(process.env),
        args.filter((arg) => !arg.startsWith('--')),
      ),
    )
    .then((result) => process.stdout.write(`${JSON.stringify(result)}\n`))
    .catch((thrown: unknown) => {
      const told =
        thrown instanceof StartRefusal ? thrown.print() : String(thrown instanceof Error ? thrown.stack : thrown);
      process.stderr.write(`${told}\n`);
      process.exitCode = 1;
    });
}

export function wantedArgument(args: readonly string[], usage: string): string {
  const [first] = args;
  if (first) return first;
  throw new StartRefusal({
    kk: `Файлды көрсетіңіз: ${usage}`,
    ru: `Укажите файл: ${usage}`,
    en: `Name the file: ${usage}`,
  });
}
