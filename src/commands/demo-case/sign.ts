import type { Visitor } from './visitor.ts';

/** Signs what the signing page shows with the person's demo key and goes where it leads. @throws Error when it does not pass */
export async function signHere(visitor: Visitor): Promise<void> {
  if (!visitor.place.startsWith('/cabinet/sign/')) throw new Error(`nothing is to be signed at ${visitor.page.path}`);
  await visitor.sends({ confirm: 'yes', door: 'demo' });
  if (visitor.page.status !== 200) throw new Error(`not signed: ${visitor.reads().slice(0, 300)}`);
}
