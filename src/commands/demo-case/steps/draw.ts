import { createHash } from 'node:crypto';
import { waitFor } from '../outbox.ts';
import type { Walk } from '../walk.ts';

/** The judge was drawn among several, and the protocol of the draw stands for everybody to recompute. */
export async function seeDraw(walk: Walk): Promise<object> {
  const { stranger } = walk;
  const href = await waitFor('the protocol of the draw', async () => {
    await stranger.opens(`/draws?number=${encodeURIComponent(walk.fact('case'))}`);
    return stranger.page.document.querySelector('main a[href*="/draws/0"]')?.getAttribute('href') ?? undefined;
  });
  await stranger.opens(href);
  const candidates = stranger.page.document.querySelectorAll('main table tbody tr').length;
  const json = (await stranger.fetches(`${href}/draw.json`)).bytes;
  const judge = drawnJudge(stranger.reads());
  walk.keep('judge', judge);
  return { draw: href, judge, judges: candidates, sha256: createHash('sha256').update(json).digest('hex') };
}

/** «Судья: Жұмағұлова Е. Т.», «Judge: …»: surname and initials after the first colon that a name follows. */
function drawnJudge(words: string): string {
  const name = /(?:Судья|Judge):\s*(\p{Lu}\p{L}+(?: \p{Lu}\.){1,2})/u.exec(words)?.[1];
  if (!name) throw new Error(`no judge was drawn: ${words.slice(0, 300)}`);
  return name;
}
