import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { type Given, wrongSetting } from './environment.ts';

export interface TlsFiles {
  /** PEM, the certificate first, then its chain. */
  readonly cert: string;
  readonly key: string;
  /** Last moment of the certificate. */
  readonly expiresAt: Temporal.Instant;
}

/** Reads and joins the two files. @throws StartRefusal for one without the other, no PEM, or a key of another certificate */
export function readTls(given: Given): TlsFiles | undefined {
  const [certPlace, keyPlace] = [given('TLS_CERT'), given('TLS_KEY')];
  if (!certPlace && !keyPlace) return undefined;
  if (!certPlace || !keyPlace) {
    throw wrongSetting(certPlace ? 'TLS_KEY' : 'TLS_CERT', '', {
      kk: 'TLS_CERT пен TLS_KEY бірге беріледі',
      ru: 'TLS_CERT и TLS_KEY задаются вместе',
      en: 'TLS_CERT and TLS_KEY are set together',
    });
  }
  const cert = readPem('TLS_CERT', certPlace);
  const key = readPem('TLS_KEY', keyPlace);
  return { cert, key, expiresAt: expiryOf(cert, certPlace, key, keyPlace) };
}

function readPem(name: 'TLS_CERT' | 'TLS_KEY', path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw noPem(name, path, cause);
  }
}

function expiryOf(cert: string, certPlace: string, key: string, keyPlace: string): Temporal.Instant {
  let read: X509Certificate;
  try {
    read = new X509Certificate(cert);
  } catch (cause) {
    throw noPem('TLS_CERT', certPlace, cause);
  }
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw wrongSetting(
      'TLS_KEY',
      keyPlace,
      {
        kk: 'TLS_CERT сертификатының парольсіз жеке кілті',
        ru: 'закрытый ключ сертификата TLS_CERT, без пароля',
        en: 'the private key of the certificate TLS_CERT, without a password',
      },
      { cause },
    );
  }
  return Temporal.Instant.fromEpochMilliseconds(Date.parse(read.validTo));
}

function noPem(name: 'TLS_CERT' | 'TLS_KEY', path: string, cause: unknown) {
  return wrongSetting(
    name,
    path,
    { kk: 'оқуға болатын PEM файлы', ru: 'файл PEM, который можно прочитать', en: 'a readable PEM file' },
    { cause },
  );
}
