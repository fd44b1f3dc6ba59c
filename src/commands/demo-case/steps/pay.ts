import { waitFor } from '../outbox.ts';
import { LAST_FORM } from '../sent-form.ts';
import type { Walk } from '../walk.ts';

/** The state duty with its arithmetic, paid by code at the gateway. */
export async function payDuty(walk: Walk): Promise<object> {
  const { atClaimant: visitor } = walk;
  const arithmetic = /\d[\d\s]*₸ × 1 % = ([\d\s]+₸)/.exec(visitor.reads())?.[0];
  if (!arithmetic) throw new Error(`no arithmetic of the duty: ${visitor.reads()}`);
  await visitor.sends({}, 'button[value="code"]');
  // The gateway may answer later than the page.
  const code = await waitFor('the payment code', async () => {
    const found = /\d{5} \d{5} \d{5}/.exec(visitor.reads())?.[0];
    if (!found) await visitor.sends({}, 'button[value="look"]');
    return found;
  });
  await walk.pays(code.replaceAll(' ', ''));
  await waitFor('the payment of the duty', async () => {
    if (!visitor.page.document.querySelector('button[value="look"]')) return true;
    await visitor.sends({}, 'button[value="look"]');
    return undefined;
  });
  await visitor.sends({}, LAST_FORM);
  return { duty: arithmetic, code, next: visitor.place.split('/').at(-1) };
}
