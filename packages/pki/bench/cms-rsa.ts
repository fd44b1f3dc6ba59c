/**
 * Detached CMS over 200 KB, RSA-2048, whole verification with the chain, without revocation, one core: ours, pkijs and
 * `openssl cms -verify`, which pays for its process each time.
 */
import { spawnSync } from 'node:child_process';
import { fromBER } from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import { courtProfile } from '../src/algorithm/crypto-profile.ts';
import { encodePem } from '../src/certificate/index.ts';
import { signCms } from '../src/cms/index.ts';
import { verifyCms } from '../src/verdict/index.ts';
import { TestPki } from '../testing/index.ts';
import { hasOpenssl, OpensslBench } from '../testing/openssl.ts';
import { asyncRatesOf } from './async-rate.ts';
import { type BenchLine, print, rounded } from './rate.ts';

const CONTENT_BYTES = 200_000;
/** Verifications a second that the issue asks for, and what pkijs reached when it was asked. */
const LIMIT = 1000;
const PKIJS_THEN = 155;

async function scene() {
  const from = Temporal.Now.instant().subtract({ hours: 24 });
  const pki = await TestPki.create({ from, kind: 'rsa-2048' });
  const person = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' }, { from });
  const content = new Uint8Array(CONTENT_BYTES).map((_, index) => (index * 31) & 0xff);
  return { pki, content, cms: await signCms(content, person, { isAttached: false }) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

function ours({ pki, content, cms }: Scene): () => Promise<void> {
  const input = {
    content,
    anchors: pki.anchors,
    certificates: [pki.authority.certificate],
    now: Temporal.Now.instant(),
    profile: courtProfile,
    revocation: 'skipped',
  } as const;
  return async () => {
    const { verdict } = await verifyCms(cms, input);
    if (verdict.indication !== 'TOTAL_PASSED') throw new Error(`ours: ${verdict.subIndication}`);
  };
}

function pkijs({ pki, content, cms }: Scene): () => Promise<void> {
  const certificate = (bytes: Uint8Array) => new Certificate({ schema: fromBER(Uint8Array.from(bytes)).result });
  const trustedCerts = [pki.root, pki.authority].map((holder) => certificate(holder.certificate.bytes));
  const data = Uint8Array.from(content).buffer;
  return async () => {
    const info = new ContentInfo({ schema: fromBER(Uint8Array.from(cms)).result });
    const signed = new SignedData({ schema: info.content });
    if (!(await signed.verify({ signer: 0, data, trustedCerts, checkChain: true }))) throw new Error('pkijs refused');
  };
}

/** By the clock: the processor time of a child is not ours to see. */
function opensslRate({ pki, content, cms }: Scene, seconds: number): number {
  using bench = new OpensslBench();
  const roots = [pki.root, pki.authority]
    .map(({ certificate }) => encodePem('CERTIFICATE', certificate.bytes))
    .join('');
  const input = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', bench.write('s.p7s', cms), '-purpose', 'any'];
  const args = [
    ...input,
    '-content',
    bench.write('c.bin', content),
    '-CAfile',
    bench.write('r.pem', roots),
    '-out',
    '/dev/null',
  ];
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < seconds * 1000) {
    if (spawnSync('openssl', args).status !== 0) throw new Error('openssl refused');
    count += 1;
  }
  return (count * 1000) / (performance.now() - started);
}

/** @param seconds of measuring */
export async function measureCmsRsa(seconds = 15): Promise<BenchLine[]> {
  const made = await scene();
  const { rates, runs } = await asyncRatesOf({ ours: ours(made), pkijs: pkijs(made) }, seconds);
  const peer = { pkijs: rounded(rates.pkijs), ...(hasOpenssl ? { openssl: rounded(opensslRate(made, 3)) } : {}) };
  return [
    {
      name: 'cms-rsa',
      unit: 'verifications/s',
      ours: rounded(rates.ours),
      peer,
      limit: LIMIT,
      ratio: rounded(rates.ours / rates.pkijs),
      goal: rounded(LIMIT / PKIJS_THEN),
      better: 'higher',
      n: runs,
    },
  ];
}

if (import.meta.main) print(await measureCmsRsa());
