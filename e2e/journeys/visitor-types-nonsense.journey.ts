import assert from 'node:assert/strict';
import { request } from 'node:http';
import { journey, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

/** Address below the language, what the court answers, and the code by which it can be asked about. */
const nonsense = [
  ['/cases/..%2f..%2fetc/1', 422, 'CASES_NUMBER_PATH'],
  [`/cases/7517-26-00-2/1'%20or%201=1`, 422, 'CASES_NUMBER_FORM'],
  ['/cases/7517-26-00-2/99999999999999999999', 422, 'CASES_NUMBER_FORM'],
  ['/cases/%00/1', 422, 'CASES_NUMBER_CONTROL_SIGNS'],
  ['/courts/9999999', 404, 'COURTS_COURT_UNKNOWN'],
  ['/hearings/01a20362-0000-7000-8000-000000000000', 404, 'HEARINGS_NOT_FOUND'],
  ['/nothing-here', 404, 'HTTP_NOT_FOUND'],
] as const;

journey('a visitor types nonsense', manners, async ({ walker }) => {
  const sentences = new Set<string>();
  for (const [address, status, code] of nonsense) {
    await walker.opens(address, status);
    await walker.stands(address);
    const said = await walker.reads();
    assert.ok(said.includes(code), `${code} at ${address}: ${said}`);
    sentences.add(said);
  }
  assert.equal(
    sentences.size,
    new Set(nonsense.map(([, , code]) => code)).size,
    'each fault has a sentence of its own',
  );
  await walker.opens('/hearings?date=31.02.2026', 422);
  await walker.stands('a day that no calendar has');
  await foreignLanguage(walker);
  await undecodable(walker);
  await foreignHost(walker);
});

/** Before a language is known the court speaks all three. */
async function foreignLanguage(walker: Walker): Promise<void> {
  const answer = await fetch(`${walker.origin}/de/courts`);
  assert.equal(answer.status, 404);
  assertThreeLanguages(await answer.text());
}

/** A percent sign that begins nothing: refused before any page is looked for, and in words all the same. */
async function undecodable({ origin }: Walker): Promise<void> {
  const { status, text } = await ask(`${origin}/kk/%zz`, new URL(origin).host);
  assert.equal(status, 400);
  assertThreeLanguages(text);
}

/** The Host header is never believed: nothing of it stands in the answer. */
async function foreignHost({ origin }: Walker): Promise<void> {
  const { status, text } = await ask(`${origin}/kk/hearings`, 'evil.example');
  assert.equal(status, 421);
  assert.ok(!text.includes('evil'));
  assertThreeLanguages(text);
}

function assertThreeLanguages(page: string): void {
  for (const lang of ['kk', 'ru', 'en']) assert.match(page, new RegExp(`<p lang="${lang}">[^<]{10,}`), lang);
}

/** By hand, because fetch() writes the Host header itself. */
function ask(url: string, host: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
    })
      .on('error', reject)
      .end();
  });
}
