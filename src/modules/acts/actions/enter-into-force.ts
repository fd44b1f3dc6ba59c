import { changeStage, enterCourse, expireTermsOf, getCase } from '#modules/cases';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { actInForce } from '../events.ts';
import { actKindOn } from '../model/act-kinds.ts';
import type { ActId } from '../model/ids.ts';
import { listDueForForce, lockAct, updateAct } from '../store/act-store.ts';
import { copiesOf } from '../store/copy-store.ts';
import { actInForceKind } from './course-kinds.ts';
import { factOf } from './open-act.ts';
import { tellActIsInForce } from './tell-participants.ts';

const batch = 100;

/** Acts whose term of complaint is over without one come into force (CPC RK art. 240). @returns how many */
export async function enterIntoForce(platform: Platform): Promise<number> {
  const act = { actor: { kind: 'system', name: 'acts.enter-into-force' }, action: 'acts.enter-into-force' } as const;
  let done = 0;
  for (;;) {
    const day = legalDay(platform.clock.now());
    const due = await listDueForForce(platform.reads, day, batch);
    for (const id of due) await platform.db.transact(act, async (tx) => await enterOne(tx, id, day));
    done += due.length;
    if (due.length < batch) return done;
  }
}

async function enterOne(tx: Tx, id: ActId, day: Temporal.PlainDate): Promise<void> {
  tx.record({ kind: 'act', id }, { inForce: day.toString() });
  const row = await lockAct(tx, id);
  const from = row?.in_force_from;
  const isDue = row?.state === 'announced' && !row.appealed_on && from && Temporal.PlainDate.compare(from, day) <= 0;
  if (!isDue || (await copiesOf(tx, id)).some(({ sent_on: sentOn }) => sentOn === null)) return;
  await updateAct(tx, id, { state: 'in_force', in_force_on: from });
  const said = { kind: row.kind, number: row.number ?? '' };
  await enterCourse(tx, { caseId: row.case_id, kind: actInForceKind, record: said });
  const { stage } = await getCase(tx, row.case_id);
  const kind = actKindOn(row.kind, legalDay(row.changed_at));
  if (kind?.form === 'decision' && stage === 'decided') {
    await changeStage(tx, row.case_id, 'in_force', { ground: 'CPC RK art. 240' });
  }
  if (row.document_id) await expireTermsOf(tx, row.case_id, row.document_id);
  await tellActIsInForce(tx, row);
  tx.publish(actInForce, { ...factOf(row), day: from.toString() });
}
