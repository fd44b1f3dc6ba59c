import { waitFor } from './outbox.ts';
import { signHere } from './sign.ts';
import { COURT } from './steps/file.ts';
import type { Visitor } from './visitor.ts';
import type { Walk } from './walk.ts';

/** Texts of the four parts by their name, as the judge leaves them. */
type Parts = Readonly<Record<string, string>>;

/**
 * The judge drafts an act of the case from its template, fills what the template leaves open, and signs it.
 * @param edit what the judge changes beside the places left open
 * @returns address of the act at the desk
 */
export async function issueAct(
  walk: Walk,
  kind: string,
  edit: (parts: Parts) => Parts = (parts) => parts,
): Promise<string> {
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  await judge.opens(`/desk/cases/${walk.fact('case')}`);
  await judge.follows('/desk/case-acts/');
  await judge.sends({ kind }, 'form:has(input[name="kind"])');
  const { place } = judge;
  if (!place.startsWith('/desk/acts/')) throw new Error(`no act was begun: ${judge.reads().slice(0, 300)}`);
  await judge.sends(edit(filled(judge, walk)), 'button[value="sign"]');
  await signHere(judge);
  await waitFor('the signature of the act', async () => {
    await judge.opens(place);
    return judge.page.document.querySelector('button[value="withdraw"]') ? undefined : true;
  });
  return place;
}

function filled(judge: Visitor, { words }: Walk): Parts {
  const fill = (open: string): string => {
    const found = words.open.find(([piece]) => open.includes(piece));
    if (!found) throw new Error(`the template leaves open what the walk does not know: ${open}`);
    return found[1];
  };
  const parts = [...judge.page.document.querySelectorAll('main textarea[name]')];
  return Object.fromEntries(
    parts.map((part) => [part.getAttribute('name') ?? '', (part.textContent ?? '').replace(/\[[^\]]*\]/g, fill)]),
  );
}
