import { connectOwner } from './owner.ts';
import { p95 } from './percentile.ts';
import { type Promised, rounded } from './promise-line.ts';
import { type Served, serve } from './served.ts';

/** Documents in the file that is opened. */
const DOCUMENTS = 300;
/** Cases in the database; `--long` a million. */
const CASES = process.argv.includes('--long') ? 1_000_000 : 200_000;
/** Readers at the same time. */
const READERS = 4;
const LIMIT_MS = 100;

/**
 * A party opens the page of a case and its file of 300 documents, while the court has very many cases. The peer is a page
 * without rows for the same reader: what the frame, the session and the wire cost alone.
 */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  const served = await serve({ port: 3903, untilLaid: true });
  try {
    const cookie = await signIn(served);
    const [href = ''] = /\/kk\/cabinet\/cases\/[^"]+/.exec(await page(served, '/kk/cabinet/cases', cookie)) ?? [];
    await fill(served, href);
    const read = (path: string, time: number) => latencies(served, path, cookie, time);
    for (const path of [href, `${href}/file`]) await read(path, 1);
    const frame = p95(await read('/kk/cabinet/looks', seconds / 3));
    const opened = await read(href, seconds / 3);
    const file = await read(`${href}/file`, seconds / 3);
    return [line('case-open', opened, frame), line('case-open-file', file, frame)];
  } finally {
    await served.stop();
  }
}

function line(name: string, times: readonly number[], frame: number): Promised {
  const ours = p95(times);
  return {
    ...{ name, unit: 'ms', ours: rounded(ours), peer: { 'frame without rows': rounded(frame) }, limit: LIMIT_MS },
    ...{ ratio: rounded(ours / LIMIT_MS), goal: 1, better: 'lower', n: times.length },
  };
}

/** The second citizen of the demo: the respondent of the case with both sides. */
async function signIn({ origin }: Served): Promise<string> {
  const people = [...(await (await fetch(`${origin}/kk/demo`)).text()).matchAll(/value="([^"]+)" name="person"/g)];
  const body = new URLSearchParams({ person: people[1]?.[1] ?? '' });
  const answer = await fetch(`${origin}/kk/demo`, { method: 'POST', body, redirect: 'manual', headers: { origin } });
  const [cookie] = answer.headers.getSetCookie().filter((one) => one.startsWith('__Host-sot='));
  if (!cookie) throw new Error(`nobody was signed in: ${answer.status}`);
  return cookie.split(';')[0] ?? '';
}

async function page({ origin }: Served, path: string, cookie: string): Promise<string> {
  const answer = await fetch(`${origin}${path}`, { headers: { cookie } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return text;
}

async function latencies(served: Served, path: string, cookie: string, seconds: number): Promise<readonly number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const reader = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      await page(served, path, cookie);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return times;
}

/** Other people's cases with parties, course and terms, and the whole file of the case that is opened. */
async function fill(served: Served, href: string): Promise<void> {
  const client = await connectOwner(served);
  const number = decodeURIComponent(href.replace('/kk/cabinet/cases/', ''));
  for (const text of others) await client.query(text, [CASES]);
  for (const text of file) await client.query(text, [number, DOCUMENTS]);
  await client.query('analyze');
  await client.end();
}

const others = [
  `insert into cases.court_case (id, number, court_code, year, kind, sequence, category, language, stage, registered_on)
   select gen_random_uuid(), '7598-20-00-2/' || n, '7598', 20, '2', n, 'loan', 'kk', 'examination', '2026-01-05'
   from generate_series(1, $1::int) n`,
  `insert into cases.participant (id, case_id, role, position, person_id, surname, given_name, joined_on)
   select gen_random_uuid(), c.id, role, position, gen_random_uuid(), 'Сынақбаев', 'Дәурен', '2026-01-05'
   from (select id from cases.court_case where court_code = '7598' limit $1) c,
     (values ('claimant', 1), ('respondent', 2)) as side (role, position)`,
  `insert into cases.course_entry (id, case_id, kind, record, kk, ru, en, at)
   select gen_random_uuid(), id, 'bench.entry', '{}', 'а', 'а', 'a', '2026-01-05T05:00:00Z'
   from (select id from cases.court_case where court_code = '7598' limit $1) c`,
  `insert into cases.term (id, case_id, rule, from_day, state, last_day, ends_at, started_at)
   select gen_random_uuid(), id, 'civil.examination', '2026-11-02', 'running', '2027-01-05', '2027-01-05T19:00:00Z', now()
   from (select id from cases.court_case where court_code = '7598' limit $1) c`,
];

const file = [
  `insert into cases.case_document (id, case_id, kind, title, language, file_name, media_type, size_bytes, sha256, is_proved,
     filed_at)
   select gen_random_uuid(), c.id, 'evidence', 'Дәлелдеме ' || n, 'kk', 'dalel.pdf', 'application/pdf', 1000 + n,
     encode(sha256(n::text::bytea), 'hex'), true, now()
   from cases.court_case c, generate_series(4, $2::int) n where c.number = $1`,
  `insert into cases.file_entry (case_id, number, document_id, at)
   select d.case_id, 1000 + row_number() over (order by d.id), d.id, now()
   from cases.case_document d join cases.court_case c on c.id = d.case_id
   where c.number = $1 and $2 > 0 and not exists (select from cases.file_entry e where e.document_id = d.id)`,
  `insert into cases.course_entry (id, case_id, kind, record, kk, ru, en, document_id, at)
   select gen_random_uuid(), d.case_id, 'bench.entry', '{}', 'Іске құжат қосылды', 'Приобщён документ', 'A document', d.id, now()
   from cases.case_document d join cases.court_case c on c.id = d.case_id where c.number = $1 and $2 > 0`,
];
