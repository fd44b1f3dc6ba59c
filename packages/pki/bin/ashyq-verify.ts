import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type BundleReport,
  decodePem,
  readCertificate,
  type TrustAnchor,
  trustAnchor,
  UnusableBundle,
  verifyBundle,
} from '../src/index.ts';

/** `ashyq-verify FILE [--trust CERT]…`: 0 passed, 1 failed, 2 undecided, 3 nothing that can be verified. */
const codes = { TOTAL_PASSED: 0, TOTAL_FAILED: 1, INDETERMINATE: 2 } as const;
const UNUSABLE = 3;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Only who verifies says whom to believe; nothing inside the bundle does. */
function anchorsOf(files: readonly string[]): readonly TrustAnchor[] {
  return files.flatMap((file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const text = new TextDecoder('latin1').decode(bytes);
    const certificates = text.includes('-----BEGIN') ? decodePem(text).map((block) => block.bytes) : [bytes];
    return certificates.map((one) => trustAnchor(readCertificate(one)));
  });
}

function print({ indication, about, sha256, different, signature }: BundleReport): void {
  for (const [name, value] of Object.entries(about)) say(`${name}: ${value}`);
  say(`sha256: ${sha256}`);
  say(`${different.length === 0 ? 'passed' : 'failed'}  manifest${different.map((name) => `  ${name}`).join('')}`);
  const checks = [...signature.checks, ...signature.signatures.flatMap((one) => one.checks)];
  for (const { code, outcome, subIndication } of checks)
    say(`${outcome}  ${code}${subIndication ? `  ${subIndication}` : ''}`);
  say(indication);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { trust: { type: 'string', multiple: true }, 'log-key': { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) {
    say('ashyq-verify FILE [--trust CERT]...');
    return UNUSABLE;
  }
  try {
    const anchors = anchorsOf(values.trust ?? []);
    const report = await verifyBundle(readFileSync(file), { anchors, now: Temporal.Now.instant() });
    print(report);
    return codes[report.indication];
  } catch (thrown) {
    const isExpected = thrown instanceof UnusableBundle || (thrown instanceof Error && 'code' in thrown);
    say(`unusable: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    if (!isExpected) say(thrown instanceof Error ? (thrown.stack ?? '') : '');
    return UNUSABLE;
  }
}

process.exitCode = await main();
