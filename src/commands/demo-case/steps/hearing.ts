import { issueAct } from '../issue-act.ts';
import { setSoonest } from '../set-soonest.ts';
import type { Walk } from '../walk.ts';
import { COURT } from './file.ts';

/** The case is prepared, the trial is set in a free room for the soonest minute of the judge, and a ruling appoints it. */
export async function setHearing(walk: Walk): Promise<object> {
  await issueAct(walk, 'preparation');
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  const { id, startsAt, cleared } = await setSoonest(judge, walk.fact('case'), walk.now());
  walk.keep('hearing', id);
  walk.keep('startsAt', startsAt.toInstant().toString());
  const ruling = await issueAct(walk, 'hearing_appointment');
  return { hearing: id, startsAt: startsAt.toString({ timeZoneName: 'never' }), ruling, cleared };
}
