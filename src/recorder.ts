import { setFlagsFromString } from 'node:v8';
import type { RecorderConfig } from '#platform/config';

export interface RecorderProcess {
  readonly greeting: string;
  fatal(thrown: unknown): void;
  stop(): Promise<void>;
}

/**
 * Media pass through beside a heap of 10 MB, so V8 would look through all of it every two seconds, at a fifth of what recording
 * costs. In per cent of what is alive, for a few MB more.
 */
const HEAP_MAY_GROW = '--heap-growing-percent=400';

/** The role of a courtroom's PC: no database, no pages of the court, little memory. */
export async function startRecorderRole(config: RecorderConfig): Promise<RecorderProcess> {
  setFlagsFromString(HEAP_MAY_GROW);
  // Before the first of them is taken: two disks that hang keep six (`inLanes`), and what is remembered of the room needs one.
  process.env.UV_THREADPOOL_SIZE ??= '8';
  const [{ startRecorder }, { openLog }] = await Promise.all([import('@ashyq/recorder'), import('#platform/log')]);
  const log = openLog(config.logLevel);
  const recorder = await startRecorder({
    ...{ name: config.name, stateFolder: config.stateFolder, diskFolders: config.diskFolders },
    ...{ host: config.host, port: config.port, screenKey: config.screenKey },
    ...(config.tls ? { tls: config.tls } : {}),
    ...(config.court ? { court: config.court } : {}),
    log: (event, facts) =>
      event.startsWith('not-') || event.endsWith('-lost') ? log.error(facts, event) : log.info(facts, event),
  });
  const scheme = config.tls ? 'https' : 'http';
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    greeting: `\n  Жазу құрылғысы · запись · recorder: ${scheme}://${host}:${recorder.port}\n  Кілт · ключ · key: ${recorder.publicKey}\n\n`,
    fatal: (thrown) => log.fatal({ err: thrown }, 'unexpected end'),
    stop: () => recorder.stop(),
  };
}
