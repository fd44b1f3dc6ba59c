import type { RecorderConfig } from '#platform/config';

export interface RecorderProcess {
  readonly greeting: string;
  fatal(thrown: unknown): void;
  stop(): Promise<void>;
}

/** The role of a courtroom's PC: no database, no pages of the court, little memory. */
export async function startRecorderRole(config: RecorderConfig): Promise<RecorderProcess> {
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
