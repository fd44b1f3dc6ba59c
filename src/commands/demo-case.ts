import { parseArgs } from 'node:util';
import { messagesTo } from './demo-case/outbox.ts';
import { type Pair, twoUnknown } from './demo-case/people.ts';
import { steps } from './demo-case/steps/index.ts';
import { Visitor } from './demo-case/visitor.ts';
import { Walk } from './demo-case/walk.ts';
import { type WalkLang, walkLangs } from './demo-case/words.ts';

/**
 * `npm run demo:case -- --url URL [--lang kk|ru|en]`: one case from the claim to the published act over HTTP, against a running
 * demo; a JSON line a step. Stops at the first step that fails, with exit code 1.
 */
const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://localhost:3000' }, lang: { type: 'string', default: 'kk' } },
});
const lang = walkLangs.find((one) => one === values.lang);
if (!lang) throw new Error(`--lang is one of ${walkLangs.join(', ')}, not ${values.lang}`);
const asked = { url: values.url, lang };
let step = Object.keys(steps)[0] ?? '';
try {
  const walk = new Walk(asked.url, lang, await peopleFor(asked));
  for (const [name, take] of Object.entries(steps)) {
    step = name;
    tell({ step, ok: true, evidence: await take(walk) });
  }
} catch (thrown) {
  tell({ step, ok: false, evidence: { reason: thrown instanceof Error ? thrown.message : String(thrown) } });
  process.exitCode = 1;
}

/** Others each time: the outbox of the demo tells whom it has written to. */
async function peopleFor({ url, lang }: { readonly url: string; readonly lang: WalkLang }): Promise<Pair> {
  const reader = new Visitor(url, lang);
  return await twoUnknown(Math.random(), async (phone) => (await messagesTo(reader, phone)).length > 0);
}

function tell(line: { readonly step: string; readonly ok: boolean; readonly evidence: object }): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
