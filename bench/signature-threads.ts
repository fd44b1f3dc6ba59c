/**
 * The longest time that verification keeps the web thread from anything else, while the largest checks that the open service
 * takes (4 MiB, GOST) come without a pause; against the same verified in the web thread. Counted in processor time of that
 * thread, so that neighbours on the machine do not count.
 */
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { courtProfile, readCertificate, signCms, trustAnchor, verifyCms } from '@ashyq/pki';
import { TestPki } from '@ashyq/pki/testing/pki';
import { openVerifier, type Trust, type Verifier } from '#modules/signatures/module';
import { type Promised, rounded } from './promise-line.ts';

const CONTENT_BYTES = 4 * 1024 * 1024;
const GOAL_MS = 20;

interface Scene {
  readonly pki: TestPki;
  /** The request as it comes over the wire. */
  readonly body: string;
}

export async function measure(seconds: number): Promise<readonly Promised[]> {
  const { pki, body } = await scene();
  const services = new Worker(new URL('./signature-services.ts', import.meta.url), { workerData: pki.save() });
  const [host] = (await once(services, 'message')) as [string];
  const verifier = openVerifier(trustOf(pki, host));
  const inThreads = await longestTurn(seconds, async () => await inThread(verifier, body));
  const here = await longestTurn(seconds / 2, async () => await inWebThread(pki, body));
  await verifier.close();
  await services.terminate();
  return [
    {
      ...{
        name: 'signature-threads',
        unit: 'ms',
        ours: rounded(inThreads.longestMs),
        goal: 1,
        better: 'lower' as const,
      },
      ...{ peer: { 'in the web thread': rounded(here.longestMs) }, limit: GOAL_MS, n: inThreads.runs },
      ratio: rounded(inThreads.longestMs / GOAL_MS),
    },
  ];
}

async function scene(): Promise<Scene> {
  const from = Temporal.Now.instant().subtract({ hours: 24 });
  const pki = await TestPki.create({ from, kind: 'gost-512' });
  const address = 'http://pki.bench.invalid';
  const addresses = { ocspAddresses: [`${address}/ocsp`], crlAddresses: [`${address}/ca.crl`] };
  const person = await pki.issuePerson(
    { surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' },
    { from, ...addresses },
  );
  const content = new Uint8Array(CONTENT_BYTES).map((_, index) => (index * 31) & 0xff);
  const cms = await signCms(content, person, { isAttached: false });
  return { pki, body: JSON.stringify({ signature: cms.toBase64(), content: content.toBase64() }) };
}

function trustOf(pki: TestPki, host: string): Trust {
  return {
    anchors: [pki.root.certificate.bytes],
    authorities: [pki.authority.certificate.bytes],
    hosts: ['pki.bench.invalid'],
    routes: { 'pki.bench.invalid': `http://${host}` },
    lists: ['http://pki.bench.invalid/ca.crl', 'http://pki.bench.invalid/root.crl'],
    timeStamp: undefined,
    fetchTimeoutMs: 5000,
  };
}

/** What the server does with a request before it hands it over. */
function read(body: string): { readonly cms: Uint8Array; readonly content: Uint8Array } {
  const { signature, content } = JSON.parse(body);
  return { cms: Uint8Array.fromBase64(signature), content: Uint8Array.fromBase64(content) };
}

async function inThread(verifier: Verifier, body: string): Promise<void> {
  const { report } = await verifier.verify({ ...read(body), use: 'any', now: Temporal.Now.instant().toString() });
  if (report.verdict.indication !== 'TOTAL_PASSED') throw new Error(`in a thread: ${report.verdict.subIndication}`);
}

async function inWebThread(pki: TestPki, body: string): Promise<void> {
  const { cms, content } = read(body);
  const { verdict } = await verifyCms(cms, {
    ...{ content, anchors: [trustAnchor(readCertificate(pki.root.certificate.bytes))] },
    ...{ certificates: [pki.authority.certificate], now: Temporal.Now.instant() },
    ...{ profile: courtProfile, revocation: 'skipped' as const },
  });
  if (verdict.indication !== 'TOTAL_PASSED') throw new Error(`in the web thread: ${verdict.subIndication}`);
}

/** Two at a time, as long as it takes; the first turns, in which threads and code start, do not count. */
async function longestTurn(
  seconds: number,
  run: () => Promise<void>,
): Promise<{ readonly longestMs: number; readonly runs: number }> {
  await Promise.all([run(), run()]);
  let longestMs = 0;
  let before = process.threadCpuUsage();
  const watch = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    longestMs = Math.max(longestMs, (user + system) / 1000);
    before = process.threadCpuUsage();
  }, 1);
  const ends = performance.now() + seconds * 1000;
  let runs = 0;
  const go = async (): Promise<void> => {
    while (performance.now() < ends) {
      await run();
      // The next request comes over the wire.
      await nextTurn();
      runs += 1;
    }
  };
  await Promise.all([go(), go()]);
  clearInterval(watch);
  return { longestMs, runs };
}
