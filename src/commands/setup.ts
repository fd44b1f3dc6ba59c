import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotSetUp, openPlatform, type Platform } from '#platform';
import { type Config, readConfig, StartRefusal } from '#platform/config';
import type { Lang } from '#platform/i18n';
import { composeApp } from '../app.ts';
import { Answers } from './setup/answers.ts';
import { askOrder } from './setup/ask-order.ts';
import { type Flags, readFlags } from './setup/flags.ts';
import { setUpCourt } from './setup/set-up-court.ts';
import { doneJson, doneText, refusalText } from './setup/tell.ts';
import { inAll } from './setup/texts.ts';

/** `npm run setup -- --court 7517 …`: asks on a terminal for what the flags leave out. */
async function setup(flags: Flags): Promise<void> {
  const lang: Lang = flags.lang ?? 'kk';
  const config = readConfig({ ...process.env, ASHYQ_MODE: process.env.ASHYQ_MODE || 'real' });
  if (config.mode === 'demo') throw demoNeedsNone();
  const { isTTY } = process.stdin;
  if (!isTTY) refuseMissing(flags);
  const answers = new Answers(flags.values, lang, isTTY ? { input: process.stdin, output: process.stdout } : undefined);
  const opened = await openCourt(config, flags.isDryRun);
  try {
    const app = await composeApp(opened.platform);
    try {
      const order = await askOrder(opened.platform, answers, flags, lang);
      if (!(await answers.agrees())) throw new StartRefusal(inAll((texts) => texts.stopped));
      const done = await setUpCourt(opened.platform, order);
      process.stdout.write(isTTY ? doneText(order, done) : doneJson(order, done));
    } finally {
      await app.stop();
    }
  } finally {
    answers.close();
    await opened.close();
  }
}

/** Before a database is made: nobody can be asked. */
function refuseMissing({ values }: Flags): void {
  const wanted = ['court', 'admin-iin', 'admin-surname', 'admin-given-name', 'admin-birth-date'];
  const flag = wanted.find((name) => !values[name]);
  if (flag) throw new StartRefusal(inAll((texts) => texts.required({ flag })));
}

interface OpenedCourt {
  readonly platform: Platform;
  close(): Promise<void>;
}

/** A dry run where no court is yet is made in a database of its own, thrown away at the end. */
async function openCourt(config: Config, isDryRun: boolean): Promise<OpenedCourt> {
  const quiet: Config = { ...config, roles: ['web'], logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel };
  try {
    const platform = await openPlatform(quiet, { isSetup: !isDryRun });
    return { platform, close: () => platform.close() };
  } catch (thrown) {
    if (!(isDryRun && thrown instanceof NotSetUp)) throw thrown;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-dry-run-'));
  const nowhere = { databaseUrl: undefined, databaseOwnerUrl: undefined, blobsUrl: undefined };
  const forget = () => rmSync(folder, { recursive: true, force: true });
  try {
    const platform = await openPlatform({ ...quiet, ...nowhere, dataFolder: folder }, { isSetup: true });
    return { platform, close: () => platform.close().finally(forget) };
  } catch (thrown) {
    forget();
    throw thrown;
  }
}

function demoNeedsNone(): StartRefusal {
  return new StartRefusal({
    kk: 'Демо режимде баптау керек емес. Нағыз сот үшін ASHYQ_MODE=real орнатыңыз.',
    ru: 'Демонстрации настройка не нужна. Для настоящего суда задайте ASHYQ_MODE=real.',
    en: 'The demo needs no setup. For a real court set ASHYQ_MODE=real.',
  });
}

let chosen: Lang | undefined;
Promise.resolve()
  .then(() => {
    const flags = readFlags(process.argv.slice(2));
    chosen = flags.lang;
    return setup(flags);
  })
  .catch((thrown: unknown) => {
    const told = refusalText(thrown, chosen) ?? `${thrown instanceof Error ? thrown.stack : String(thrown)}\n`;
    process.stderr.write(told);
    process.exitCode = 1;
  });
