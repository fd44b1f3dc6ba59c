import { waitFor } from '../outbox.ts';
import type { Walk } from '../walk.ts';
import { COURT } from './file.ts';

/** The registry takes the claim in; ten seconds later, when it can no longer be undone, the case has its number. */
export async function takeIn(walk: Walk): Promise<object> {
  const clerk = await walk.staff('registry_clerk', COURT);
  await clerk.opens(`/desk/intake/${walk.fact('filing')}`);
  const checks = clerk.page.document.querySelectorAll('main .sot-checks li, main [data-check]').length;
  await clerk.sends({}, 'button[value="register"]');
  const { atClaimant } = walk;
  const number = await waitFor('the number of the case', async () => {
    await atClaimant.opens(`/cabinet/filed/${walk.fact('filing')}`);
    return /\d{4}-\d{2}-00-2\/\d+/.exec(atClaimant.reads())?.[0];
  });
  walk.keep('case', number);
  return { case: number, checks, inbox: clerk.place };
}
