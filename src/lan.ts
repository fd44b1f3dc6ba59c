import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createAuthority, issueServerCertificate, type KeyAndCertificate, openAuthority } from '@ashyq/pki';
import { type Config, StartRefusal } from '#platform/config';

export interface LanCertificate {
  readonly cert: string;
  readonly key: string;
  /** The local CA, to be trusted by phones, kiosks and cameras. */
  readonly caFile: string;
  /** The machine's own network addresses, the first one is told. */
  readonly addresses: readonly [string, ...string[]];
  /** Everything that the certificate and the Host check let pass beside loopback, in small letters. */
  readonly names: readonly string[];
}

/** Demo over https on this machine's network addresses: one local CA for ever, a server certificate for each start. */
export async function lanCertificate(config: Config): Promise<LanCertificate> {
  const addresses = ownAddresses();
  const names = [hostname(), `${hostname()}.local`].map((name) => name.toLowerCase());
  const authority = await openLocalAuthority(config.dataFolder);
  const now = Temporal.Now.instant();
  const server = await issueServerCertificate(authority, {
    commonName: 'Ашық сот ДЕМО',
    names: [...['localhost', ...names].map((dns) => ({ dns })), ...['127.0.0.1', ...addresses].map((ip) => ({ ip }))],
    notBefore: now.subtract({ hours: 1 }),
    notAfter: now.add({ hours: 24 * 90 }),
  });
  const cert = `${server.certificatePem}${authority.certificatePem}`;
  return {
    cert,
    key: server.privateKeyPem,
    caFile: caPlace(config.dataFolder),
    addresses,
    names: [...names, ...addresses],
  };
}

function caPlace(dataFolder: string): string {
  return join(dataFolder, 'keys', 'lan-ca.pem');
}

async function openLocalAuthority(dataFolder: string): Promise<KeyAndCertificate> {
  const [certificate, key] = [caPlace(dataFolder), join(dataFolder, 'keys', 'lan-ca.key')];
  if (existsSync(certificate) && existsSync(key)) {
    return await openAuthority(readFileSync(certificate, 'utf8'), readFileSync(key, 'utf8'));
  }
  const now = Temporal.Now.instant();
  const made = await createAuthority({
    commonName: 'Ашық сот ДЕМО: жергілікті CA',
    notBefore: now.subtract({ hours: 1 }),
    notAfter: now.add({ hours: 24 * 3650 }),
  });
  mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
  writeFileSync(key, made.privateKeyPem, { mode: 0o600, flush: true });
  writeFileSync(certificate, made.certificatePem, { mode: 0o644, flush: true });
  return made;
}

function ownAddresses(): readonly [string, ...string[]] {
  const found = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  const [first, ...rest] = found;
  if (first !== undefined) return [first, ...rest];
  throw new StartRefusal({
    kk: 'Бұл компьютер желіге қосылмаған, сондықтан --lan мүмкін емес. Желіге қосылыңыз немесе «npm start» деп іске қосыңыз.',
    ru: 'Этот компьютер не подключён к сети, поэтому --lan невозможен. Подключитесь или запустите «npm start».',
    en: 'This computer has no network address, so --lan is not possible. Connect it or run "npm start".',
  });
}
