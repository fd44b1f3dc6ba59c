import { waitFor } from './outbox.ts';
import { signHere } from './sign.ts';
import { COURT } from './steps/file.ts';
import type { Visitor } from './visitor.ts';
import type { Walk } from './walk.ts';

/**
 * The judge drafts an act of the case from its template, fills what the template leaves open, signs and announces it.
 * @param words for every place that the template leaves open, which stands in square brackets
 * @returns address of the act at the desk
 */
export async function issueAct(
  walk: Walk,
  fields: Record<string, string>,
  words = 'тараптар бір айдың ішінде өз дәлелдерін ұсынсын',
): Promise<string> {
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  await judge.opens(`/desk/cases/${walk.fact('case')}`);
  await judge.follows('/desk/case-acts/');
  await judge.sends(fields);
  const place = judge.place;
  if (!place.startsWith('/desk/acts/')) throw new Error(`no act was begun: ${judge.reads().slice(0, 300)}`);
  await judge.sends(filled(judge, words), 'button[value="sign"]');
  await signHere(judge);
  await waitFor('the signature of the act', async () => {
    await judge.opens(place);
    return judge.page.document.querySelector('button[value="withdraw"]') ? undefined : true;
  });
  // A ruling made without a hearing is out when it is signed.
  if (judge.page.document.querySelector('button[value="announce"]')) await judge.sends({}, 'button[value="announce"]');
  return place;
}

function filled(judge: Visitor, words: string): Record<string, string> {
  const parts = [...judge.page.document.querySelectorAll('main textarea[name]')];
  return Object.fromEntries(
    parts.map((part) => [part.getAttribute('name') ?? '', (part.textContent ?? '').replace(/\[[^\]]*\]/g, words)]),
  );
}
