import type { Walk } from '../walk.ts';
import { COURT } from './file.ts';

/** Anybody checks the decision by its file; one changed byte is told. */
export async function verifyAct(walk: Walk): Promise<object> {
  const { stranger } = walk;
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  const { bytes } = await judge.fetches(`/kk/desk/acts/${walk.fact('act')}/act.pdf`);
  const genuine = await checked(walk, bytes);
  const changed = bytes.slice();
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  const altered = await checked(walk, changed);
  if (genuine === altered) throw new Error(`a changed byte changes nothing: ${genuine}`);
  return { genuine, altered, status: stranger.page.status };
}

async function checked({ stranger }: Walk, bytes: Uint8Array): Promise<string> {
  await stranger.opens('/verify');
  const act = { fileName: 'act.pdf', type: 'application/pdf', bytes: Uint8Array.from(bytes) };
  await stranger.sends({ act }, 'form[action$="/verify/act"]');
  // The verdict stands in the title of the page as well, where a screen reader begins.
  return (stranger.page.document.querySelector('title')?.textContent ?? '').split(' – ')[0] ?? '';
}
