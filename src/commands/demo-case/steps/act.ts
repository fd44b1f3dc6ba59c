import { issueAct } from '../issue-act.ts';
import type { Walk } from '../walk.ts';

const FINDINGS = 'қолхат зерттелді, қарыз берілгені дәлелденді, 250 000 теңгесі қайтарылған';

/** The decision: drafted from its template, signed with the judge's key, announced. */
export async function decide(walk: Walk): Promise<object> {
  const place = await issueAct(walk, { kind: 'decision', claim: '1250000', duty: '12500' }, FINDINGS);
  walk.keep('act', place.split('/')[3] ?? '');
  return { act: walk.fact('act') };
}
