import { createHash } from 'node:crypto';
import { waitFor } from '../outbox.ts';
import type { Walk } from '../walk.ts';

/** As far as the walk reads it. */
interface Protocol {
  readonly drawn: readonly string[];
  readonly judges: readonly { readonly id: string; readonly name: string; readonly isIn: boolean }[];
}

/** The judge was drawn among several, and the protocol of the draw stands for everybody to recompute. */
export async function seeDraw(walk: Walk): Promise<object> {
  const { stranger } = walk;
  const href = await waitFor('the protocol of the draw', async () => {
    await stranger.opens(`/draws?number=${encodeURIComponent(walk.fact('case'))}`);
    return stranger.page.document.querySelector('main a[href*="/draws/0"]')?.getAttribute('href') ?? undefined;
  });
  walk.keep('draw', href);
  const { bytes } = await stranger.fetches(`${href}/draw.json`);
  const { judges, drawn }: Protocol = JSON.parse(new TextDecoder().decode(bytes));
  // By the protocol and not by the page, which writes the name in the language of its reader.
  const judge = judges.find(({ id }) => id === drawn[0])?.name;
  if (!judge) throw new Error(`no judge was drawn: ${JSON.stringify(drawn)}`);
  walk.keep('judge', judge);
  const candidates = judges.filter(({ isIn }) => isIn).length;
  await stranger.opens(href);
  return { draw: href, judge, candidates, says: stranger.reads('main .govuk-body-l'), sha256: sha256(bytes) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
