import * as caseOpen from './case-open.ts';
import * as cmsRsa from './cms-rsa.ts';
import * as crl from './crl.ts';
import * as filing from './filing.ts';
import * as gost512 from './gost512.ts';
import * as kiosk from './kiosk.ts';
import * as lcp from './lcp.ts';
import * as listCached from './list-cached.ts';
import * as listPage from './list-page.ts';
import * as media from './media.ts';
import * as noticeLatency from './notice-latency.ts';
import * as player from './player.ts';
import type { Promised } from './promise-line.ts';
import * as recording from './recording.ts';
import * as searchSmall from './search-small.ts';
import * as signatureThreads from './signature-threads.ts';
import * as start from './start.ts';
import * as streebog from './streebog.ts';

/** `npm run bench -- NAME [--long]`: one JSON line a promise; without a name all of them. */
const benches: Readonly<Record<string, { measure(seconds: number): Promise<readonly Promised[]> }>> = {
  'list-page': listPage,
  'list-cached': listCached,
  'case-open': caseOpen,
  filing,
  'notice-latency': noticeLatency,
  'search-small': searchSmall,
  recording,
  player,
  lcp,
  media,
  start,
  kiosk,
  'cms-rsa': cmsRsa,
  gost512,
  streebog,
  crl,
  'signature-threads': signatureThreads,
};

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const seconds = args.includes('--long') ? 30 : 6;
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) {
    process.stderr.write(`no bench is called ${name}; there are: ${Object.keys(benches).join(', ')}\n`);
    process.exitCode = 2;
    continue;
  }
  for (const line of await bench.measure(seconds)) process.stdout.write(`${JSON.stringify(line)}\n`);
}
