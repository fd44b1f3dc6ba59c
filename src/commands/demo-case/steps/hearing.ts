import { issueAct } from '../issue-act.ts';
import type { Walk } from '../walk.ts';
import { COURT } from './file.ts';

/** The case is prepared and its trial appointed by rulings; the secretary sets the trial in a free slot of a room and of the judge. */
export async function setHearing(walk: Walk): Promise<object> {
  await issueAct(walk, { kind: 'preparation' });
  await issueAct(walk, { kind: 'hearing_appointment' });
  const secretary = await walk.staff('hearing_secretary', COURT);
  await secretary.opens(`/desk/hearings/new?case=${encodeURIComponent(walk.fact('case'))}`);
  const { document } = secretary.page;
  const options = [...document.querySelectorAll('select[name="judge"] option')];
  const judge = options.find((one) => one.textContent?.includes(walk.fact('judge')))?.getAttribute('value') ?? '';
  const slot = document.querySelector('input[name="slot"]')?.getAttribute('value') ?? '';
  await secretary.sends({ purpose: 'trial', judge, slot, openness: 'open' }, 'button[value="check"]');
  await secretary.sends({}, 'button[value="book"]');
  if (!/^\/desk\/hearings\/[0-9a-f-]{36}$/.test(secretary.place)) {
    throw new Error(`no hearing was set: ${secretary.reads().slice(0, 400)}`);
  }
  walk.keep('hearing', secretary.place.split('/')[3] ?? '');
  return { hearing: walk.fact('hearing'), slot: slot.split('|')[0] };
}
