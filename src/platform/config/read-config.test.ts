import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Environment, readConfig, readRecorderConfig, SETTINGS, StartRefusal } from '#platform/config';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-config-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A key and its self-signed certificate. */
function keyPair(name: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  const subject = ['-subj', '/CN=sot.example', '-days', '2'];
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...subject];
  execFileSync('openssl', [...args, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { cert, key };
}
const [ours, theirs] = [keyPair('ours'), keyPair('theirs')];
const noise = join(folder, 'noise.pem');
writeFileSync(noise, 'not a certificate');

const real = { ASHYQ_MODE: 'real' };
const overTcp = { ...real, DATABASE_URL: 'postgres://u:p@db/court' };
const tls = { TLS_CERT: ours.cert, TLS_KEY: ours.key };

/** Each wrong value, and what its three sentences name. */
const refused: readonly (readonly [string, Environment, RegExp])[] = [
  ['an unknown mode', { ASHYQ_MODE: 'production' }, /ASHYQ_MODE.*production/],
  ['an unknown role', { ASHYQ_ROLE: 'media' }, /ASHYQ_ROLE.*media/],
  ['a part without a database of its own', { ...real, ASHYQ_ROLE: 'web' }, /ASHYQ_ROLE=web/],
  ['a host that is no name', { HOST: 'http://x' }, /HOST.*http:\/\/x/],
  ['a port beyond 65535', { PORT: '65536' }, /PORT.*65536/],
  ['a port that is no number', { PORT: '3000a' }, /PORT.*3000a/],
  ['a public address with a path', { ...real, PUBLIC_URL: 'https://sot.example/kk' }, /PUBLIC_URL/],
  ['a public address without a scheme', { ...real, PUBLIC_URL: 'sot.example' }, /PUBLIC_URL/],
  ['plain http for the public', { ...real, PUBLIC_URL: 'http://sot.example' }, /PUBLIC_URL=http:\/\/sot\.example/],
  ['plain http beside a certificate', { ...real, ...tls, PUBLIC_URL: 'http://localhost:3000' }, /PUBLIC_URL=http/],
  ['every address without a public one', { ...real, ...tls, HOST: '0.0.0.0' }, /HOST=0\.0\.0\.0.*PUBLIC_URL/],
  ['plain http on a foreign address', { ...real, HOST: '10.0.0.5' }, /10\.0\.0\.5.*TLS_CERT/],
  ['a host of a court without its page', { SITE_HOSTS: 'medeu.sot.example' }, /SITE_HOSTS.*medeu/],
  ['a host with a scheme', { SITE_HOSTS: 'https://medeu.sot.example=/courts/7517' }, /SITE_HOSTS.*https/],
  ['a certificate without a key', { TLS_CERT: ours.cert }, /TLS_KEY/],
  ['a certificate that is absent', { ...tls, TLS_CERT: join(folder, 'absent') }, /TLS_CERT.*absent/],
  ['a certificate that is noise', { ...tls, TLS_CERT: noise }, /TLS_CERT.*noise/],
  ['the key of another certificate', { ...tls, TLS_KEY: theirs.key }, /TLS_KEY.*theirs/],
  ['a proxy that is no address', { TRUST_PROXY: '10.0.0.1, true' }, /TRUST_PROXY.*true/],
  ['a proxy network of everybody', { TRUST_PROXY: '0.0.0.0/0' }, /TRUST_PROXY.*0\.0\.0\.0\/0/],
  ['a relay that is no TURN address', { TURN_URLS: 'https://turn.sot.example' }, /TURN_URLS.*https/],
  ['a relay without its secret', { TURN_URLS: 'turn:turn.sot.example:3478' }, /TURN_SECRET/],
  ['a secret without a relay', { TURN_SECRET: 'x'.repeat(20) }, /TURN_URLS/],
  ['a database of another kind', { ...real, DATABASE_URL: 'mysql://u:p@db/court' }, /DATABASE_URL.*mysql/],
  ['an owner without a database', { ...real, DATABASE_OWNER_URL: 'postgres://o:p@db/court' }, /DATABASE_OWNER_URL/],
  ['a replica of another kind', { ...overTcp, DATABASE_REPLICA_URL: 'redis://r' }, /DATABASE_REPLICA_URL.*redis/],
  ['a replica without a database', { ...real, DATABASE_REPLICA_URL: 'postgres://u:p@r/court' }, /DATABASE_REPLICA_URL/],
  ['the demo with a replica', { DATABASE_REPLICA_URL: 'postgres://u:p@r/court' }, /DATABASE_REPLICA_URL/],
  ['a store of another kind', { ...real, BLOBS_URL: 'file:///blobs' }, /BLOBS_URL.*file/],
  ['mail of another kind', { SMTP_URL: 'mail.example' }, /SMTP_URL/],
  ['a sender that is no address', { MAIL_FROM: 'sot' }, /MAIL_FROM.*sot/],
  ['messages of another kind', { SMPP_URL: 'http://smsc' }, /SMPP_URL/],
  ['a scanner of another kind', { CLAMD_URL: 'http://clamd' }, /CLAMD_URL/],
  ['registers of another kind', { EGOV_URL: 'ftp://egov' }, /EGOV_URL/],
  ['a national system of another kind', { TORELIK_URL: 'ftp://torelik' }, /TORELIK_URL/],
  ['a national system over plain http', { ...real, TORELIK_URL: 'http://torelik.example' }, /TORELIK_URL/],
  ['the demo with the national system', { TORELIK_URL: 'https://torelik.example' }, /TORELIK_URL/],
  ['a token that can be guessed', { METRICS_TOKEN: 'secret' }, /METRICS_TOKEN/],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL.*loud/],
  ['the demo with a database', { DATABASE_URL: 'postgres://u:p@db/court' }, /DATABASE_URL/],
  ['the demo with an object store', { BLOBS_URL: 's3://k:s@store/court' }, /BLOBS_URL/],
  ['the demo with a mail server', { SMTP_URL: 'smtps://u:p@mail.example' }, /SMTP_URL/],
  ['the demo with a short message centre', { SMPP_URL: 'smpp://u:p@smsc.example/?from=1414' }, /SMPP_URL/],
  ['the demo with the registers of the state', { EGOV_URL: 'https://egov.example' }, /EGOV_URL/],
  ['the demo in production', { NODE_ENV: 'production' }, /NODE_ENV=production/],
  ['the demo on every address', { HOST: '0.0.0.0' }, /HOST=0\.0\.0\.0/],
  ['the demo for the public', { PUBLIC_URL: 'https://sot.example' }, /PUBLIC_URL=https:\/\/sot\.example/],
];

describe('the configuration', () => {
  for (const [name, env, pattern] of refused) {
    it(`refuses ${name} in three sentences`, () => {
      assert.throws(
        () => readConfig(env),
        (thrown) => {
          assert.ok(thrown instanceof StartRefusal, String(thrown));
          const { kk, ru, en } = thrown.sentence;
          for (const sentence of [kk, ru, en]) assert.match(sentence, pattern);
          assert.equal(new Set([kk, ru, en]).size, 3);
          return true;
        },
      );
    });
  }

  it('refuses an argument that is misspelt, and --lan of a real court', () => {
    assert.throws(() => readConfig({}, ['--len']), /--len/);
    assert.throws(() => readConfig(real, ['--lan']), /--lan/);
    assert.equal(readConfig({}, ['--lan']).lan, true);
  });

  it('never repeats a password', () => {
    for (const DATABASE_URL of ['postgres://u:pa/ss@db:5432/court', 'mysql://u:pa@ss@db/x', 'u:pass@db/court']) {
      assert.throws(
        () => readConfig({ ...real, DATABASE_URL }),
        (thrown) => thrown instanceof StartRefusal && !/pa|ss@/.test(thrown.print().replaceAll('DATABASE', '')),
      );
    }
  });

  it('takes an empty value for none, and these for right', () => {
    const fallback = readConfig({ ASHYQ_MODE: '', PORT: '', HOST: '', TRUST_PROXY: '' });
    assert.deepEqual(
      [fallback.mode, fallback.port, fallback.host, fallback.trustProxy],
      ['demo', 3000, '127.0.0.1', []],
    );
    assert.equal(readConfig({ ...overTcp, ASHYQ_ROLE: 'web' }).roles.join(), 'web');
    assert.equal(readConfig({ HOST: '[::1]' }).host, '::1');
    assert.equal(readConfig({ ...real, ...tls, HOST: '10.0.0.5' }).tls?.cert, readFileSync(ours.cert, 'utf8'));
    const behind = {
      ...real,
      HOST: '10.0.0.5',
      PUBLIC_URL: 'https://sot.example/',
      TRUST_PROXY: '10.0.0.1, 10.1.0.0/16',
    };
    assert.deepEqual(readConfig(behind).trustProxy, ['10.0.0.1', '10.1.0.0/16']);
    assert.equal(readConfig({ MAIL_FROM: 'Сот <sot@sot.example>' }).mailFrom, 'Сот <sot@sot.example>');
  });

  it('reads no name but those that operators read of', () => {
    const asked = new Set<string>();
    const key = 'k'.repeat(43);
    const recorder: Environment = { RECORDER_SCREEN_KEY: key, RECORDER_KEY: key, COURT_URL: 'https://sot.example' };
    const env = new Proxy(recorder, {
      get: (given, name) => {
        asked.add(String(name));
        return given[String(name)];
      },
    });
    readConfig(env);
    readRecorderConfig(env);
    assert.deepEqual([...asked].sort(), Object.keys(SETTINGS).sort());
  });

  it('takes relays with their secret', () => {
    const urls = 'turn:turn.sot.example:3478, turns:turn.sot.example:443?transport=tcp';
    const { turn } = readConfig({ TURN_URLS: urls, TURN_SECRET: 'x'.repeat(20) });
    assert.deepEqual(turn, { urls: urls.split(', '), secret: 'x'.repeat(20) });
    assert.equal(readConfig({}).turn, undefined);
  });
});
