import { signHere } from '../sign.ts';
import type { Walk } from '../walk.ts';

/** Checked answers, a signature over their manifest, and the talon that anybody with its PIN can follow. */
export async function takeTalon(walk: Walk): Promise<object> {
  const { atClaimant: visitor, stranger, claimant } = walk;
  await visitor.sends();
  await signHere(visitor);
  await visitor.follows('/sent');
  const number = walk.keep('talon', visitor.reads('[data-talon]').replaceAll(/\D/g, ''));
  const pin = walk.keep('pin', visitor.reads('[data-pin]').replaceAll(/[^A-Z\d]/g, ''));
  if (number === '' || pin === '') throw new Error(`no talon: ${visitor.reads().slice(0, 300)}`);
  walk.keep('filing', visitor.place.split('/')[3] ?? '');
  await stranger.opens('/talon');
  await stranger.sends({ number, pin });
  const status = stranger.reads('main .govuk-tag, main h1');
  if (stranger.reads().includes(`${claimant.surname} ${claimant.givenName}`))
    throw new Error('the talon names the claimant to a stranger');
  return { talon: number, pin: pin.length, status };
}
