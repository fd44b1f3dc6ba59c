import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { sqlStaysHome } from './sql.ts';

const said = (path: string, text: string) => sqlStaysHome(projectOf({ [path]: text })).findings.map((one) => one.text);
const store = 'src/modules/hearings/store/hearing-store.ts';
const migration = 'src/modules/hearings/store/migrations/0001-hearings.sql';

test('a module names its own schema, the platform and views along its arrows', () => {
  const text =
    'sql`select h.id from hearings.hearing h join cases.v_case c on c.id = h.case_id join platform.job j on true`';
  assert.deepEqual(said(store, text), []);
  assert.deepEqual(
    said(migration, "create table hearings.hearing (id int); -- from cases.court_case\nselect 'from cases.x';"),
    [],
  );
});

const foreign = [
  ['sql`select * from cases.court_case`', /must not name cases\.court_case/],
  ['sql<Row>`select "cases"."court_case".id`', /must not name cases\.court_case/],
  ['sql`select * from acts.v_act`', /no arrow hearings -> acts/],
  ["db.selectFrom('cases.court_case as c')", /must not name cases\.court_case/],
  [
    "db.selectFrom('hearings.hearing').innerJoin('cases.court_case as c', 'c.id', 'x')",
    /must not name cases\.court_case/,
  ],
  ['sql`select graphile_worker.add_job()`', /must not name graphile_worker/],
  ['sql`delete from secrets.keys`', /must not name secrets\.keys/],
] as const;
for (const [text, why] of foreign) {
  test(`refused: ${text}`, () => assert.match(said(store, text).join(), why));
}

test('a migration that touches a foreign table is refused with its line', () => {
  const sql = 'create table hearings.hearing (id int);\nalter table cases.court_case add x int;';
  const [finding] = sqlStaysHome(projectOf({ [migration]: sql })).findings;
  assert.deepEqual([finding?.line, finding?.file], [2, migration]);
});

test('the platform names no table of a module', () => {
  assert.match(said('src/platform/db/x.ts', 'sql`select * from cases.court_case`').join(), /platform must not name/);
});

test('a face has no SQL', () => {
  assert.match(said('src/faces/desk/courts/page.tsx', 'sql`select 1`').join(), /no SQL here/);
});
