import { waitFor } from './outbox.ts';
import { COURT } from './steps/file.ts';
import type { Walk } from './walk.ts';

/** A hearing is never opened before its time: the walk waits for it. @returns when it was opened, and how many came */
export async function openHearing(walk: Walk): Promise<{ readonly openedAt: string; readonly came: number }> {
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  const page = `/desk/hearings/${walk.fact('hearing')}`;
  await walk.waitUntil(Temporal.Instant.from(walk.fact('startsAt')));
  await waitFor('the hearing to be opened', async () => {
    await judge.opens(page);
    // The demo court lives: it may have called the case itself.
    if (judge.page.document.querySelector('button[value="finish"]')) return true;
    if (judge.page.document.querySelector('button[value="start"]')) await judge.sends({}, 'button[value="start"]');
    return judge.page.document.querySelector('button[value="finish"]') ? true : undefined;
  });
  const openedAt = walk.now().toString({ smallestUnit: 'second' });
  return { openedAt, came: await noteWhoCame(walk, page) };
}

/** The secretary reports who came (CPC RK art. 190). */
async function noteWhoCame(walk: Walk, page: string): Promise<number> {
  const secretary = await walk.staff('hearing_secretary', COURT);
  let came = 0;
  for (;;) {
    await secretary.opens(page);
    const form = secretary.page.document.querySelector('form:has(input[name="came"][value="yes"])');
    const participant = form?.querySelector('input[name="participant"]')?.getAttribute('value');
    if (!participant) return came;
    await secretary.sends({}, `form:has(input[name="came"][value="yes"]) button`);
    came += 1;
  }
}

/** Ends the hearing. */
export async function closeHearing(walk: Walk): Promise<void> {
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  await judge.opens(`/desk/hearings/${walk.fact('hearing')}`);
  if (judge.page.document.querySelector('button[value="finish"]')) await judge.sends({}, 'button[value="finish"]');
}
