import { readdirSync, readFileSync } from 'node:fs';
import { courtProfile } from '../src/algorithm/crypto-profile.ts';
import { binaryOf, type Certificate, readCertificate } from '../src/certificate/index.ts';
import { testPins } from '../src/kazakhstan/index.ts';
import { pinnedAnchors } from '../src/path/index.ts';
import { readCrl, readOcspResponse } from '../src/revocation/index.ts';
import { readTimeStampResponse, tokenInfo } from '../src/timestamp/index.ts';
import { verifyTimeStamp } from '../src/verdict/index.ts';
import { readPkcs12 } from '../testing/index.ts';
import type { CaseResult } from './case-result.ts';
import {
  endingOf,
  type Finding,
  judgeCertificate,
  judgeCms,
  judgeCrl,
  judgeOcsp,
  mathematicsOf,
  type Surroundings,
} from './kazakhstan-judges.ts';
import { expectedFor } from './kazakhstan-table.ts';
import { zipEntries } from './zip-entries.ts';

/** Inside the validity of the newest certificates of the data. */
const now = Temporal.Instant.from('2026-08-01T00:00:00Z');
/** Printed in the public test kit of НУЦ РК. */
const PASSWORD = 'Qwerty12';

/** Judges every certificate, list, OCSP response, CMS and time-stamp of the data of НУЦ РК against our table. */
export async function runKazakhstan(folder: string): Promise<CaseResult[]> {
  const around = await surroundings(folder);
  const results: CaseResult[] = [];
  const add = (name: string, finding: Finding) => results.push(compared(name, finding));
  for (const [file, certificate] of await certificatesOf(folder)) {
    add(`certificate ${file}`, await judgeCertificate(certificate, around));
  }
  for (const file of files(folder, /\.crl$/)) add(`list ${file}`, await judgeCrl(readCrl(read(folder, file)), around));
  for (const file of files(folder, /ocsp_response.*\.bin$/)) {
    const response = readOcspResponse(read(folder, file));
    if ('refusal' in response) throw new Error(`${file} refuses: ${response.refusal}`);
    add(`ocsp ${file}`, await judgeOcsp(response, around));
  }
  for (const [file, cms, content] of signaturesOf(folder)) {
    const { signature, timeStamps } = await judgeCms(cms, content, around);
    add(`cms ${file}`, signature);
    for (const stamp of timeStamps) add(`time-stamp ${file}`, stamp);
  }
  for (const file of files(folder, /tsp_.*\.bin$/))
    add(`time-stamp ${file}`, await judgeLooseToken(read(folder, file), around));
  return results;
}

function compared(name: string, { ending, mathematics }: Finding): CaseResult {
  const row = expectedFor(name);
  const expectedMathematics = row?.mathematics ?? 'holds';
  return {
    name,
    isAsExpected: ending === row?.expected && mathematics === expectedMathematics,
    expected: row ? `${row.expected}, mathematics ${expectedMathematics} (${row.why})` : 'a row in our table',
    found: `${ending}, mathematics ${mathematics}`,
  };
}

async function surroundings(folder: string): Promise<Surroundings> {
  const authorities = [
    'kalkan/testdata/certs/root_test_gost_2022.cer',
    'kalkan/testdata/certs/nca_gost2022_test.cer',
    'ncanode/ca/nca_gost_test.crt',
    'ncanode/ca/nca_rsa_test.crt',
  ].map((file) => readCertificate(binaryOf(read(folder, file))));
  const crls = files(folder, /\.crl$/).map((file) => readCrl(read(folder, file)));
  return { anchors: await pinnedAnchors(authorities, Object.values(testPins)), certificates: authorities, crls, now };
}

async function certificatesOf(folder: string): Promise<[string, Certificate][]> {
  const plain = files(folder, /\.(cer|crt)$|test_CERT_GOST\.txt$/).map((file): [string, Certificate] => [
    file,
    readCertificate(binaryOf(read(folder, file))),
  ]);
  const contained: [string, Certificate][] = [];
  for (const file of files(folder, /\.p12$/)) {
    contained.push([file, (await readPkcs12(read(folder, file), PASSWORD)).certificate]);
  }
  return [...plain, ...contained];
}

type SignatureFile = readonly [name: string, cms: Uint8Array, content: Uint8Array | undefined];

function signaturesOf(folder: string): SignatureFile[] {
  const loose = files(folder, /cms\/.*\.der$|examples\/.*CMS.*\.txt$/).map((file): SignatureFile => {
    const document = /_detached\.der$/.test(file)
      ? read(folder, file.replace('_detached.der', '_document.txt'))
      : undefined;
    return [file, binaryOf(read(folder, file)), document];
  });
  const zipped = files(folder, /\.zip$/).flatMap((file) => {
    const entries = zipEntries(read(folder, file));
    const manifest = entries.get('META-INF/NCAManifest.xml');
    const signatures = [...entries].filter(([name]) => name.endsWith('.cms'));
    return signatures.map(([name, cms]): SignatureFile => [`${file}!${name}`, binaryOf(cms), manifest]);
  });
  return [...loose, ...zipped];
}

/** What these tokens stamp is not in the data: their own imprint stands in for it, the signature is computed. */
async function judgeLooseToken(file: Uint8Array, around: Surroundings): Promise<Finding> {
  const answer = readTimeStampResponseOrToken(file);
  const { imprint } = tokenInfo(answer);
  const report = await verifyTimeStamp(answer, async () => imprint, {
    ...around,
    profile: courtProfile,
    revocation: 'required',
  });
  return { ending: endingOf(report.verdict), mathematics: mathematicsOf(report) };
}

function readTimeStampResponseOrToken(file: Uint8Array): Uint8Array {
  // A response begins with PKIStatusInfo, a token with the identifier of SignedData.
  if (file[4] === 0x06) return file;
  const answer = readTimeStampResponse(file);
  if (!('token' in answer)) throw new Error(`time-stamp response refuses with ${answer.status}`);
  return answer.token;
}

function files(folder: string, pattern: RegExp): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => pattern.test(file)).toSorted();
}

function read(folder: string, file: string): Uint8Array {
  return readFileSync(folder + file);
}
