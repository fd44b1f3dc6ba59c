import { join, resolve } from 'node:path';
import { type Environment, type Given, listeningHost, oneOf, origin, portNumber, secretWord } from './environment.ts';
import { isLoopback } from './loopback.ts';
import type { Config } from './read-config.ts';
import { StartRefusal } from './start-refusal.ts';
import { readTls, type TlsFiles } from './tls-files.ts';

/** What the recorder of a courtroom is told from outside; it has neither database nor demo. */
export interface RecorderConfig {
  /** As the court's inventory has it. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly tls: TlsFiles | undefined;
  /** Absolute; key and memory of the recorder. */
  readonly stateFolder: string;
  /** Absolute; each on a disk of its own. */
  readonly diskFolders: readonly string[];
  readonly screenKey: string;
  /** Where recordings are sent; undefined: they stay here. */
  readonly court: { readonly url: string; readonly key: string } | undefined;
  readonly logLevel: Config['logLevel'];
}

const SHORTEST_KEY = 20;

export const isRecorder = (env: Environment): boolean => env.ASHYQ_ROLE === 'recorder';

/** @throws StartRefusal naming the setting and what to set instead */
export function readRecorderConfig(env: Environment): RecorderConfig {
  const given: Given = (name) => env[name] || undefined;
  const data = resolve(given('ASHYQ_DATA') ?? 'data');
  const disks = given('RECORDER_DISKS') ?? join(data, 'recordings');
  const config: RecorderConfig = {
    name: given('RECORDER_NAME') ?? 'recorder',
    host: listeningHost(given, 'HOST', '127.0.0.1'),
    port: portNumber(given, 'PORT', 7788),
    tls: readTls(given),
    stateFolder: join(data, 'recorder'),
    diskFolders: disks.split(',').map((folder) => resolve(folder.trim())),
    screenKey: needed('RECORDER_SCREEN_KEY', secretWord(given, 'RECORDER_SCREEN_KEY', SHORTEST_KEY)),
    court: readCourt(given),
    logLevel: oneOf(given, 'LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  };
  if (!isLoopback(config.host) && !config.tls) throw plainHttp(config.host);
  return config;
}

function readCourt(given: Given): RecorderConfig['court'] {
  const url = origin(given, 'COURT_URL');
  if (!url) return undefined;
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) throw plainHttp(url.hostname);
  return { url: url.origin, key: needed('RECORDER_KEY', secretWord(given, 'RECORDER_KEY', SHORTEST_KEY)) };
}

function needed(name: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new StartRefusal({
    kk: `${name} керек. Кілтті әкімші соттың жабдық тізіміне жазу құрылғысын енгізгенде көреді.`,
    ru: `Нужен ${name}. Администратор видит этот ключ, когда вносит записывающее устройство в список оборудования суда.`,
    en: `${name} is needed. The administrator sees this key when the recorder is entered in the court's inventory.`,
  });
}

/** Sound, pictures and a key would travel there for everybody to take. */
function plainHttp(host: string): StartRefusal {
  return new StartRefusal({
    kk: `${host} мекенжайына ашық http жарамайды: жазба мен кілт жүреді. https қолданыңыз (TLS_CERT, TLS_KEY, COURT_URL=https://…).`,
    ru: `Открытый http для ${host} не годится: по нему идут запись и ключ. Используйте https (TLS_CERT, TLS_KEY, COURT_URL=https://…).`,
    en: `Plain http will not do for ${host}: the recording and a key travel on it. Use https (TLS_CERT, TLS_KEY, COURT_URL=https://…).`,
  });
}
