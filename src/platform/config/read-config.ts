import { resolve } from 'node:path';
import { refuseUnknownArguments } from './arguments.ts';
import { refuseWrongCombinations } from './combinations.ts';
import {
  address,
  addresses,
  type Environment,
  emailAddress,
  type Given,
  listeningHost,
  networks,
  oneOf,
  origin,
  portNumber,
  portRange,
  relays,
  secretWord,
  siteHosts,
} from './environment.ts';
import { StartRefusal } from './start-refusal.ts';
import { readTls, type TlsFiles } from './tls-files.ts';

export type { Environment };

/** A database belongs to one mode from its creation and for ever. */
export type Mode = 'demo' | 'real';

export type Role = 'web' | 'worker' | 'media';

/** Everything the process is told from outside, read once; nothing else reads the environment. */
export interface Config {
  readonly mode: Mode;
  readonly roles: readonly Role[];
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** Origin of every link, QR, cookie, CSRF check and signed challenge; undefined: follows the listening address. */
  readonly publicUrl: URL | undefined;
  /** Host names of single courts, and the page below the language to which their start page leads. */
  readonly siteHosts: ReadonlyMap<string, string>;
  /** Demo over https on the machine's own network addresses, with a local CA. */
  readonly lan: boolean;
  readonly tls: TlsFiles | undefined;
  /** Networks whose X-Forwarded-For is believed; empty: none. */
  readonly trustProxy: readonly string[];
  /** Absolute folder of the embedded database, blobs and keys. */
  readonly dataFolder: string;
  readonly databaseUrl: URL | undefined;
  /** Owner of the schemas, used for migrations only; undefined: the same as databaseUrl. */
  readonly databaseOwnerUrl: URL | undefined;
  /** A standby that public lists may be read from. */
  readonly databaseReplicaUrl: URL | undefined;
  /** `s3://key:secret@host/bucket`, `s3+http://…` for plain http; undefined: files in the data folder. */
  readonly blobsUrl: URL | undefined;
  /** smtp:// or smtps://; undefined: the demo outbox only. */
  readonly smtpUrl: URL | undefined;
  readonly mailFrom: string;
  /** smpp:// or ssmpp://; undefined: the demo outbox only. */
  readonly smppUrl: URL | undefined;
  /** Base of the state registers' adapters; undefined: the simulator inside the demo. */
  readonly egovUrl: URL | undefined;
  readonly torelikUrl: URL | undefined;
  readonly clamdUrl: URL | undefined;
  /** Where sound becomes text; undefined: nobody makes transcripts. */
  readonly transcriptUrl: URL | undefined;
  /** Absolute path of the file that names roots, authorities and services; undefined: none is believed but the demo's own. */
  readonly signatureTrust: string | undefined;
  /** Where browsers reach the WHIP and WHEP of this process; undefined: the public address. */
  readonly mediaUrl: URL | undefined;
  /** UDP ports of media, first and last; undefined: any. */
  readonly mediaPorts: readonly [number, number] | undefined;
  /** Addresses under which others reach this machine when they are not its own. */
  readonly mediaAddresses: readonly string[];
  /** Relays for people whose network lets no media through; undefined: there is none. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | undefined;
  readonly metricsToken: string | undefined;
  /** What a demo lays beside its courts and people. */
  readonly demoDay: 'busy' | 'empty';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Turns the environment and arguments into the configuration.
 * @throws StartRefusal naming the setting, its value and what to set instead
 */
export function readConfig(env: Environment, args: readonly string[] = []): Config {
  const given: Given = (name) => env[name] || undefined;
  refuseUnknownArguments(args);
  const config: Config = {
    mode: oneOf(given, 'ASHYQ_MODE', ['demo', 'real'], 'demo'),
    roles: readRoles(given),
    host: listeningHost(given, 'HOST', '127.0.0.1'),
    port: portNumber(given, 'PORT', 3000),
    publicUrl: origin(given, 'PUBLIC_URL'),
    siteHosts: siteHosts(given, 'SITE_HOSTS'),
    lan: args.includes('--lan'),
    tls: readTls(given),
    trustProxy: networks(given, 'TRUST_PROXY'),
    dataFolder: resolve(given('ASHYQ_DATA') ?? 'data'),
    databaseUrl: address(given, 'DATABASE_URL', ['postgres', 'postgresql']),
    databaseOwnerUrl: address(given, 'DATABASE_OWNER_URL', ['postgres', 'postgresql']),
    databaseReplicaUrl: address(given, 'DATABASE_REPLICA_URL', ['postgres', 'postgresql']),
    blobsUrl: address(given, 'BLOBS_URL', ['s3', 's3+http']),
    smtpUrl: address(given, 'SMTP_URL', ['smtp', 'smtps']),
    mailFrom: emailAddress(given, 'MAIL_FROM', 'sot@localhost'),
    smppUrl: address(given, 'SMPP_URL', ['smpp', 'ssmpp']),
    egovUrl: address(given, 'EGOV_URL', ['http', 'https']),
    torelikUrl: address(given, 'TORELIK_URL', ['http', 'https']),
    clamdUrl: address(given, 'CLAMD_URL', ['tcp', 'unix']),
    transcriptUrl: address(given, 'TRANSCRIPT_URL', ['http', 'https']),
    signatureTrust: given('SIGNATURE_TRUST') && resolve(given('SIGNATURE_TRUST') ?? ''),
    mediaUrl: origin(given, 'MEDIA_URL'),
    mediaPorts: portRange(given, 'MEDIA_PORTS'),
    mediaAddresses: addresses(given, 'MEDIA_ADDRESSES'),
    turn: readTurn(given),
    metricsToken: secretWord(given, 'METRICS_TOKEN', 16),
    demoDay: oneOf(given, 'DEMO_DAY', ['busy', 'empty'], 'busy'),
    logLevel: oneOf(given, 'LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  };
  refuseWrongCombinations(config, given);
  return config;
}

/** A relay without its secret lets nobody through, a secret without a relay is somebody's mistake. */
function readTurn(given: Given): Config['turn'] {
  const [urls, secret] = [relays(given, 'TURN_URLS'), secretWord(given, 'TURN_SECRET', 20)];
  if (urls.length === 0 && secret === undefined) return undefined;
  if (urls.length > 0 && secret !== undefined) return { urls, secret };
  const missing = secret === undefined ? 'TURN_SECRET' : 'TURN_URLS';
  throw new StartRefusal({
    kk: `TURN_URLS пен TURN_SECRET бірге беріледі: ${missing} жоқ.`,
    ru: `TURN_URLS и TURN_SECRET задаются вместе: нет ${missing}.`,
    en: `TURN_URLS and TURN_SECRET go together: ${missing} is missing.`,
  });
}

function readRoles(given: Given): readonly Role[] {
  const role = oneOf(given, 'ASHYQ_ROLE', ['all', 'web', 'worker', 'media'], 'all');
  return role === 'all' ? ['web', 'worker', 'media'] : [role];
}
