import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { SmppCentre } from '#modules/notices/testing';
import { issueAct } from '../../src/commands/demo-case/issue-act.ts';
import { twoStrangers } from '../../src/commands/demo-case/people.ts';
import { Walk } from '../../src/commands/demo-case/walk.ts';
import type { Served } from '../served.ts';

export interface Told {
  readonly served: Served;
  readonly owner: pg.Client;
  readonly centre: SmppCentre;
}

/** Rulings at least, however slow the machine is, and at most. */
const AT_LEAST = 5;
const AT_MOST = 40;

interface ShownCase {
  readonly id: string;
  readonly number: string;
  /** `Surname I.` */
  readonly judge: string;
  readonly phones: readonly string[];
}

/**
 * The judge drafts and signs rulings of one case, one after another.
 * @returns milliseconds of each from the press that signs to the last part of the last SMS that tells the two sides
 */
export async function timeActs({ served, owner, centre }: Told, seconds: number): Promise<readonly number[]> {
  const shown = await findCase(owner);
  let signedAt = 0;
  const walk = new Walk(served.origin, 'kk', twoStrangers(0), {
    fetching: (input, init) => {
      if (init.method === 'POST' && input.pathname.includes('/cabinet/sign/')) signedAt = performance.now();
      return fetch(input, init);
    },
  });
  walk.keep('case', shown.number);
  walk.keep('judge', shown.judge);
  const took: number[] = [];
  // The first one compiles code and opens connections, as the first of a morning.
  const ends = performance.now() + seconds * 1000;
  for (let time = 0; time < AT_MOST && (time <= AT_LEAST || performance.now() < ends); time += 1) {
    const place = await issueAct(walk, 'preparation');
    await untilSent(owner, place.split('/')[3] ?? '', shown.phones);
    if (time > 0) took.push(lastArrival(centre, shown.phones, signedAt) - signedAt);
    // The ruling moved the case on; the next one begins where this one did.
    await owner.query(`update cases.court_case set stage = 'accepted' where id = $1`, [shown.id]);
  }
  return took;
}

/** The case of the demo with both sides among the people of one-click sign-in. */
async function findCase(owner: pg.Client): Promise<ShownCase> {
  const { rows } = await owner.query<ShownCase>(
    `select c.id, c.number, j.surname || ' ' || left(j.given_name, 1) || '.' as judge, array_agg(distinct k.address) as phones
     from cases.court_case c
       join courts.staff_post s on s.id = c.judge_post_id join identity.person j on j.id = s.person_id
       join cases.participant p on p.case_id = c.id
       join notices.contact k on k.person_id = p.person_id and k.channel = 'sms'
       join notices.contact_proof f on f.contact_id = k.id
     where c.court_code = '7517' and c.stage = 'accepted' group by c.id, j.id having count(distinct k.address) = 2 limit 1`,
  );
  if (!rows[0]) throw new Error('the demo has no accepted case with both sides');
  return rows[0];
}

/** Resolves when the ledger says that the operator has every SMS about the act. */
async function untilSent(owner: pg.Client, actId: string, phones: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rows } = await owner.query<{ address: string }>(
      `select d.address from notices.delivery d join notices.notice n on n.id = d.notice_id
       where n.fact_kind = 'act' and n.fact_id = $1 and d.channel = 'sms' and d.state = 'sent'`,
      [actId],
    );
    if (phones.every((phone) => rows.some(({ address }) => address === phone))) return;
    await pause(50);
  }
  throw new Error(`no SMS about the act ${actId} went out`);
}

function lastArrival({ submitted, arrivedAt }: SmppCentre, phones: readonly string[], since: number): number {
  const those = arrivedAt.filter(
    (at, index) => at > since && phones.includes(`+${submitted[index]?.destination_addr}`),
  );
  return Math.max(...those);
}
