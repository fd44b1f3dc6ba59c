import { readTrustFile, type Trust } from '../../verify/trust.ts';
import { verifyFile } from '../../verify/verify-file.ts';
import type { Walk } from '../walk.ts';
import { COURT } from './file.ts';

/**
 * Anybody checks the decision by its files on the page, where one changed byte is told; and without the court, by the program
 * of `npm run verify`: what the parties get, what is published, and the protocol of the draw.
 */
export async function verifyAct(walk: Walk): Promise<object> {
  const { stranger, lang } = walk;
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  const { bytes } = await judge.fetches(`/${lang}/desk/acts/${walk.fact('act')}/act.pdf`);
  const genuine = await checked(walk, bytes);
  const altered = await checked(walk, flipped(bytes));
  if (genuine === altered) throw new Error(`a changed byte changes nothing: ${genuine}`);
  const published: Record<string, string> = {};
  for (const name of ['act.pdf', 'act.html', 'act.json']) {
    const file = await stranger.fetches(`${walk.fact('published')}/${name}`);
    published[name] = await checked(walk, file.bytes);
    if (published[name] !== genuine) throw new Error(`the published ${name} is not told genuine: ${published[name]}`);
  }
  return { genuine, altered, published, offline: await withoutCourt(walk) };
}

async function withoutCourt(walk: Walk): Promise<object> {
  const { stranger, atRespondent, lang } = walk;
  const trust = readTrustFile((await stranger.fetches('/api/signatures/trust')).bytes);
  const act = await atRespondent.fetches(`/${lang}/cabinet/acts/${walk.fact('act')}/bundle.zip`);
  const bundle = await stranger.fetches(`${walk.fact('published')}/bundle.zip`);
  const draw = await stranger.fetches(`${walk.fact('draw')}/draw.json`);
  return {
    act: await verdictOn(act.bytes, trust, 'TOTAL_PASSED'),
    published: await verdictOn(bundle.bytes, trust, 'TOTAL_PASSED'),
    // Until there is a public log nothing proves that a protocol is the one of that day.
    draw: await verdictOn(draw.bytes, trust, 'INDETERMINATE'),
    actWithOneByteChanged: await verdictOn(flipped(act.bytes), trust, 'TOTAL_FAILED'),
  };
}

async function verdictOn(bytes: Uint8Array, trust: Trust, expected: string): Promise<string> {
  const { indication, lines } = await verifyFile(bytes, trust, Temporal.Now.instant());
  if (indication !== expected) throw new Error(`${indication} instead of ${expected}: ${lines.join('; ')}`);
  return indication;
}

/** One bit is another, where the text of a PDF lies. */
function flipped(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const at = Math.floor(changed.length / 4);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

async function checked({ stranger }: Walk, bytes: Uint8Array): Promise<string> {
  await stranger.opens('/verify');
  const act = { fileName: 'act', type: 'application/octet-stream', bytes: Uint8Array.from(bytes) };
  await stranger.sends({ act }, 'form[action$="/verify/act"]');
  // The verdict stands in the title of the page as well, where a screen reader begins.
  return (stranger.page.document.querySelector('title')?.textContent ?? '').split(' – ')[0] ?? '';
}
