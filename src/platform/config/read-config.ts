import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { address, type Environment, oneOf, portNumber, wrongSetting } from './environment.ts';
import { isLoopback } from './loopback.ts';
import { StartRefusal } from './start-refusal.ts';

export type { Environment };

/** A database belongs to one mode from its creation and for ever. */
export type Mode = 'demo' | 'real';

export type Role = 'web' | 'worker';

/** Everything the process is told from outside, read once; nothing else reads the environment. */
export interface Config {
  readonly mode: Mode;
  readonly roles: readonly Role[];
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** Origin of every link, QR, cookie, CSRF check and signed challenge; undefined: follows the listening address. */
  readonly publicUrl: URL | undefined;
  /** Demo over https on the machine's own network addresses, with a local CA. */
  readonly lan: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** Networks whose X-Forwarded-For is believed; empty: none. */
  readonly trustProxy: readonly string[];
  /** Absolute folder of the embedded database, blobs and keys. */
  readonly dataFolder: string;
  readonly databaseUrl: URL | undefined;
  /** Owner of the schemas, used for migrations only; undefined: the same as databaseUrl. */
  readonly databaseOwnerUrl: URL | undefined;
  /** `s3://key:secret@host/bucket`, `s3+http://…` for plain http; undefined: files in the data folder. */
  readonly blobsUrl: URL | undefined;
  /** smtp:// or smtps://; undefined: the demo outbox only. */
  readonly smtpUrl: URL | undefined;
  readonly mailFrom: string;
  /** smpp:// or ssmpp://; undefined: the demo outbox only. */
  readonly smppUrl: URL | undefined;
  /** Base of the state registers' adapters; undefined: the simulator inside the demo. */
  readonly egovUrl: URL | undefined;
  readonly metricsToken: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Turns the environment and arguments into the configuration.
 * @throws StartRefusal naming the setting, its value and what to set instead
 */
export function readConfig(env: Environment, args: readonly string[] = []): Config {
  const config: Config = {
    mode: oneOf(env, 'ASHYQ_MODE', ['demo', 'real'], 'demo'),
    roles: readRoles(env),
    host: env.HOST || '127.0.0.1',
    port: portNumber(env, 'PORT', 3000),
    publicUrl: address(env, 'PUBLIC_URL', ['http', 'https']),
    lan: args.includes('--lan'),
    tls: readTls(env),
    trustProxy: (env.TRUST_PROXY ?? '').split(',').filter(Boolean),
    dataFolder: resolve(env.ASHYQ_DATA || 'data'),
    databaseUrl: address(env, 'DATABASE_URL', ['postgres', 'postgresql']),
    databaseOwnerUrl: address(env, 'DATABASE_OWNER_URL', ['postgres', 'postgresql']),
    blobsUrl: address(env, 'BLOBS_URL', ['s3', 's3+http']),
    smtpUrl: address(env, 'SMTP_URL', ['smtp', 'smtps']),
    mailFrom: env.MAIL_FROM || 'sot@localhost',
    smppUrl: address(env, 'SMPP_URL', ['smpp', 'ssmpp']),
    egovUrl: address(env, 'EGOV_URL', ['http', 'https']),
    metricsToken: env.METRICS_TOKEN || undefined,
    logLevel: oneOf(env, 'LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  };
  if (config.mode === 'demo') refuseRealThingsInDemo(config, env);
  if (config.mode === 'real') refuseHalfARealCourt(config);
  refusePlainHttpAbroad(config);
  return config;
}

function readRoles(env: Environment): readonly Role[] {
  const role = oneOf(env, 'ASHYQ_ROLE', ['all', 'web', 'worker'], 'all');
  return role === 'all' ? ['web', 'worker'] : [role];
}

function readTls(env: Environment): Config['tls'] {
  const { TLS_CERT: cert, TLS_KEY: key } = env;
  if (!cert && !key) return undefined;
  if (!cert || !key) {
    const missing = cert ? 'TLS_KEY' : 'TLS_CERT';
    throw wrongSetting(missing, '', {
      kk: 'TLS_CERT пен TLS_KEY бірге беріледі',
      ru: 'TLS_CERT и TLS_KEY задаются вместе',
      en: 'TLS_CERT and TLS_KEY are set together',
    });
  }
  return { cert: readPem('TLS_CERT', cert), key: readPem('TLS_KEY', key) };
}

function readPem(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const wanted = {
      kk: 'оқуға болатын PEM файлы',
      ru: 'файл PEM, который можно прочитать',
      en: 'a readable PEM file',
    };
    throw Object.assign(wrongSetting(name, path, wanted), { cause });
  }
}

function refuseRealThingsInDemo(config: Config, env: Environment): void {
  const real = [
    config.databaseUrl && 'DATABASE_URL',
    config.blobsUrl && 'BLOBS_URL',
    env.NODE_ENV === 'production' && 'NODE_ENV=production',
    !isLoopback(config.host) && !config.lan && `HOST=${config.host}`,
  ].find(Boolean);
  if (!real) return;
  throw new StartRefusal({
    kk: `Демо режимде ${real} қолданылмайды. Нағыз сот үшін ASHYQ_MODE=real орнатып, алдымен «npm run setup» орындаңыз.`,
    ru: `В демонстрационном режиме ${real} не допускается. Для настоящего суда задайте ASHYQ_MODE=real и сначала выполните «npm run setup».`,
    en: `The demo does not accept ${real}. For a real court set ASHYQ_MODE=real and run "npm run setup" first.`,
  });
}

function refuseHalfARealCourt(config: Config): void {
  if (config.lan) {
    throw new StartRefusal({
      kk: '--lan тек демоға арналған. Нағыз сот үшін HOST, TLS_CERT және TLS_KEY орнатыңыз.',
      ru: '--lan служит только демонстрации. Для настоящего суда задайте HOST, TLS_CERT и TLS_KEY.',
      en: '--lan is for the demo only. For a real court set HOST, TLS_CERT and TLS_KEY.',
    });
  }
}

function refusePlainHttpAbroad(config: Config): void {
  const secure = config.tls !== undefined || config.lan;
  const behindProxy = config.publicUrl?.protocol === 'https:' && config.trustProxy.length > 0;
  if (isLoopback(config.host) || secure || behindProxy) return;
  throw new StartRefusal({
    kk: `Ашық http арқылы ${config.host} мекенжайында жұмыс істеуге болмайды. TLS_CERT пен TLS_KEY орнатыңыз немесе HOST=127.0.0.1 қалдырыңыз.`,
    ru: `По открытому http нельзя слушать адрес ${config.host}. Задайте TLS_CERT и TLS_KEY или оставьте HOST=127.0.0.1.`,
    en: `Plain http is not served on ${config.host}. Set TLS_CERT and TLS_KEY, or leave HOST=127.0.0.1.`,
  });
}
