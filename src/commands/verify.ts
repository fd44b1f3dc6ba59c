import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UnusableBundle } from '@ashyq/pki';
import { pinnedTrust } from './verify/pinned-trust.ts';
import { joinTrust, readTrustFile } from './verify/trust.ts';
import { type Said, verifyFile } from './verify/verify-file.ts';

/**
 * `npm run -s verify -- FILE [--trust FILE]… [--lang kk|ru|en]`, and the same as one file without dependencies:
 * `node ashyq-verify.mjs FILE`. The language is that of the terminal, or English.
 * 0 passed, 1 failed, 2 undecided, 3 nothing that can be verified. FILE is the bundle of a signed act, the sealed files of a
 * published one, or the protocol of a draw. Believed is who is pinned here and who is named by --trust, never who is inside.
 */
const codes: Readonly<Record<Said['indication'], number>> = { TOTAL_PASSED: 0, TOTAL_FAILED: 1, INDETERMINATE: 2 };
const UNUSABLE = 3;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A relative path is meant from where npm was called. */
function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(process.env.INIT_CWD ?? '.', path)));
}

/** @param named by --lang; default what the terminal says */
function languageOf(named: string | undefined): 'kk' | 'ru' | 'en' {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const said = (named ?? LC_ALL ?? LC_MESSAGES ?? LANG ?? '').slice(0, 2);
  return said === 'kk' || said === 'ru' ? said : 'en';
}

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { trust: { type: 'string', multiple: true }, lang: { type: 'string' } },
    });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) {
      say('verify FILE [--trust FILE]... [--lang kk|ru|en]');
      return UNUSABLE;
    }
    const given = (values.trust ?? []).map((path) => readTrustFile(bytesOf(path)));
    const trust = joinTrust([pinnedTrust(), ...given]);
    const { lines, indication } = await verifyFile(
      bytesOf(file),
      trust,
      Temporal.Now.instant(),
      languageOf(values.lang),
    );
    for (const line of [...lines, indication]) say(line);
    return codes[indication];
  } catch (thrown) {
    const isExpected = thrown instanceof UnusableBundle || (thrown instanceof Error && 'code' in thrown);
    say(`unusable: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    if (!isExpected) say(thrown instanceof Error ? (thrown.stack ?? '') : '');
    return UNUSABLE;
  }
}

process.exitCode = await main();
