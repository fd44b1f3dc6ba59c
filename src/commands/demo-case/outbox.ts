import type { Visitor } from './visitor.ts';

/** What the demo would have sent to a telephone, the newest first. */
export async function messagesTo(visitor: Visitor, phone: string): Promise<readonly string[]> {
  await visitor.opens('/demo/outbox');
  await visitor.sends({ to: phone });
  return [...visitor.page.document.querySelectorAll('.govuk-summary-card__content')].map((card) =>
    (card.querySelector('dd')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

/** Longer than the ten seconds in which a clerk can take back what was decided. */
const PATIENCE_MS = 40_000;
const PAUSE_MS = 250;

/** Asks again until there is an answer: deliveries leave after the commit. @throws Error when none comes */
export async function waitFor<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  throw new Error(`waited in vain for ${what}`);
}
