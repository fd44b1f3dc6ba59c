import type pg from 'pg';

/** How often each thing is there, by its name. */
export type Counts = Readonly<Record<string, number>>;

/** Whose rows differ from walk to walk without harm: who looked, who signed in, what was tried again, what the clock said. */
const APART =
  /^(audit|identity|platform|courts|public)\.|\.v_|^cases\.look|^hearings\.change|^filing\.(upload|preparation)|^notices\./;

/** Facts that say no more than «look again», told whenever a button is pressed again, and delays that the day of the demo brings. */
const TOLD_AGAIN = [
  'filing.inbox_changed.v1',
  'notices.delivery_settled.v1',
  'notices.demo_message_shown.v1',
  'hearings.hearing_delayed.v1',
];

const LINKS = ['case_id', 'filing_id', 'draft_id', 'hearing_id', 'act_id', 'draw_id', 'invoice_id', 'summons_id'];

/**
 * All that one case has left behind, as numbers: rows of every table by what links them to it, events by name, notices by
 * template and reader. Two cases that were walked alike leave alike, whatever happened to the court meanwhile.
 */
export async function traceOf(owner: pg.Pool, caseNumber: string): Promise<Counts> {
  const ids = await idsOf(owner, caseNumber);
  return {
    ...(await rowsOf(owner, ids)),
    ...(await eventsOf(owner, ids)),
    ...(await noticesOf(owner, ids)),
    'drafts of the parties that were never sent': await unsentOf(owner, caseNumber),
  };
}

/** Everything that hangs on the case, link by link, until nothing new is found. */
async function idsOf(owner: pg.Pool, caseNumber: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ id: string }>('select id from cases.court_case where number = $1', [caseNumber]);
  const known = new Set(rows.map(({ id }) => id));
  const queries = [
    'select id, draft_id as other from filing.filing where case_id::text = any($1)',
    'select id, null as other from hearings.hearing where case_id::text = any($1)',
    'select id, document_id as other from acts.act where case_id::text = any($1)',
    'select id, null as other from distribution.draw where case_id::text = any($1)',
    'select id, null as other from filing.duty_invoice where draft_id::text = any($1)',
    'select id, null as other from hearings.summons where hearing_id::text = any($1)',
  ];
  for (const query of queries) {
    const found = await owner.query<{ id: string; other: string | null }>(query, [[...known]]);
    for (const { id, other } of found.rows) for (const one of [id, other]) if (one) known.add(one);
  }
  return [...known];
}

async function unsentOf(owner: pg.Pool, caseNumber: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from filing.draft d join cases.participant p on p.person_id = d.owner_id
     join cases.court_case c on c.id = p.case_id where c.number = $1 and d.filing_id is null`,
    [caseNumber],
  );
  return rows[0]?.count ?? 0;
}

async function rowsOf(owner: pg.Pool, ids: readonly string[]): Promise<Counts> {
  const { rows: columns } = await owner.query<{ name: string; column: string }>(
    `select c.table_schema || '.' || c.table_name as name, c.column_name as column
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.column_name = any($1) order by 1, 2`,
    [[...LINKS, 'subject_id']],
  );
  const counts: Record<string, number> = {};
  for (const { name, column } of columns.filter((one) => !APART.test(one.name))) {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from ${name} where ${column}::text = any($1)`,
      [ids],
    );
    counts[`rows of ${name} by ${column}`] = rows[0]?.count ?? 0;
  }
  return counts;
}

async function eventsOf(owner: pg.Pool, ids: readonly string[]): Promise<Counts> {
  const { rows } = await owner.query<{ name: string; count: number }>(
    `select name, count(*)::int as count from platform.event e
     where name <> all($2) and exists (select 1 from jsonb_each_text(e.payload::jsonb) p where p.value = any($1))
     group by name order by name`,
    [ids, TOLD_AGAIN],
  );
  return Object.fromEntries(rows.map(({ name, count }) => [`event ${name}`, count]));
}

async function noticesOf(owner: pg.Pool, ids: readonly string[]): Promise<Counts> {
  const { rows } = await owner.query<{ template: string; role: string; count: number }>(
    `select n.template, coalesce(p.role, 'court') as role, count(*)::int as count from notices.notice n
     left join cases.participant p on p.person_id = n.person_id and p.case_id::text = any($1)
     where n.fact_id = any($1) group by 1, 2 order by 1, 2`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ template, role, count }) => [`notice ${template} to ${role}`, count]));
}
