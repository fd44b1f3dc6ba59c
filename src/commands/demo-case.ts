import { parseArgs } from 'node:util';
import { twoStrangers } from './demo-case/people.ts';
import { steps } from './demo-case/steps/index.ts';
import { Walk } from './demo-case/walk.ts';
import { walkLangs } from './demo-case/words.ts';

/**
 * `npm run demo:case -- --url URL [--lang kk|ru|en]`: one case from the claim to the published act over HTTP, against a running
 * demo; a JSON line a step. Stops at the first step that fails, with exit code 1.
 */
const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://localhost:3000' }, lang: { type: 'string', default: 'kk' } },
});
const lang = walkLangs.find((one) => one === values.lang);
if (!lang) throw new Error(`--lang is one of ${walkLangs.join(', ')}, not ${values.lang}`);
const walk = new Walk(values.url, lang, twoStrangers(Math.random()));
for (const [step, take] of Object.entries(steps)) {
  try {
    tell({ step, ok: true, evidence: await take(walk) });
  } catch (thrown) {
    tell({ step, ok: false, evidence: { reason: thrown instanceof Error ? thrown.message : String(thrown) } });
    process.exitCode = 1;
    break;
  }
}

function tell(line: { readonly step: string; readonly ok: boolean; readonly evidence: object }): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
