import type { Visitor } from './visitor.ts';

/**
 * The judge ends the hearing that goes on and puts off the next one: on a working day a judge of the demo sits from hearing to
 * hearing. @returns what became of which hearing
 */
export async function clearTheWay(judge: Visitor): Promise<readonly string[]> {
  const done: string[] = [];
  for (const [button, said] of [
    ['resume', 'resumed'],
    ['finish', 'finished'],
  ] as const) {
    await judge.opens('/desk/hearings');
    const form = judge.page.document.querySelector(`main button[value="${button}"]`)?.closest('form');
    if (!form) continue;
    done.push(`${said} ${idOf(form.getAttribute('action'))}`);
    await judge.sends({}, `main form[action="${form.getAttribute('action')}"] button[value="${button}"]`);
  }
  return [...done, ...(await putOffNext(judge))];
}

/** Only who may conduct a hearing is offered to delay it: the first such link is the judge's next one. */
async function putOffNext(judge: Visitor): Promise<readonly string[]> {
  await judge.opens('/desk/hearings');
  const href = judge.page.document.querySelector('main a[href*="open=delay"]')?.getAttribute('href');
  if (!href) return [];
  await judge.opens(href.split('?')[0] ?? href);
  await judge.sends(
    { reason: 'other', explanation: 'Судья басқа істі қарап жатыр', next: 'later' },
    'button[value="adjourn"]',
  );
  return [`put off ${idOf(href)}`];
}

function idOf(href: string | null): string {
  return /[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? '';
}
