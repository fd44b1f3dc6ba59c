import { waitFor } from '../outbox.ts';
import type { Walk } from '../walk.ts';
import { COURT } from './file.ts';

/** Two people look at the version without names; then it stands in the bank of acts under its permanent address. */
export async function publishAct(walk: Walk): Promise<object> {
  const { stranger, claimant } = walk;
  const clerk = await walk.staff('registry_clerk', COURT);
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  await clerk.opens(`/desk/acts/${walk.fact('act')}/public`);
  await clerk.sends({}, 'button[value="first"]');
  await judge.opens(`/desk/acts/${walk.fact('act')}/public`);
  await judge.sends({}, 'button[value="publish"]');
  const address = await waitFor('the published act', async () => {
    await judge.opens(`/desk/acts/${walk.fact('act')}/public`);
    const links = [...judge.page.document.querySelectorAll('main a[href]')].map(
      (one) => one.getAttribute('href') ?? '',
    );
    return links.find((href) => /^\/(kk|ru|en)\/acts\/[^/]+$/.test(href));
  });
  walk.keep('published', address);
  await stranger.opens(address);
  if (stranger.reads().includes(`${claimant.surname} ${claimant.givenName}`))
    throw new Error('the published act names the claimant');
  return { address, title: stranger.reads('main h1') };
}
