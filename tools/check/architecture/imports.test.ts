import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { importsFollowArrows } from './imports.ts';

const said = (path: string, text: string) =>
  importsFollowArrows(projectOf({ [path]: text })).findings.map((one) => one.text);

const allowed: readonly (readonly [path: string, text: string])[] = [
  ['src/modules/hearings/actions/adjourn-hearing.ts', "import { caseOf } from '#modules/cases';"],
  ['src/modules/cases/jobs/on-act-announced.ts', "import type { ActAnnounced } from '#modules/acts/events';"],
  [
    'src/modules/cases/store/case-store.ts',
    "import { tx } from '#platform/db'; import { n } from '../model/case-number.ts';",
  ],
  ['src/modules/cases/store/case-store.test.ts', "import { aHearing } from '#modules/hearings/testing';"],
  ['src/modules/cases/events.ts', "import { event } from '#platform/events'; import { Type } from 'typebox';"],
  ['src/modules/cases/index.ts', "export { registerCase } from './actions/register-case.ts';"],
  [
    'src/modules/hearings/web/islands/clock.tsx',
    "import { Tag } from '#design'; import { live } from '#design/islands';",
  ],
  [
    'src/faces/portal/home/page.tsx',
    "import { listHearings } from '#modules/hearings'; import { Page } from '#design';",
  ],
  ['src/app.ts', "import { manifest } from '#modules/cases/module'; import { portal } from '#faces/portal';"],
  [
    'src/platform/jobs/run.ts',
    "import { tx } from '#platform/db'; import type { ModuleName } from '../../modules.ts';",
  ],
  ['packages/pki/src/cms/verify.ts', "import { der } from '../der/read.ts';"],
];

for (const [path, text] of allowed) {
  test(`allowed: ${path}: ${text}`, () => assert.deepEqual(said(path, text), []));
}

const refused: readonly (readonly [path: string, text: string, why: RegExp])[] = [
  ['src/modules/cases/actions/a.ts', "import { x } from '#modules/hearings';", /no arrow cases -> hearings/],
  ['src/modules/cases/actions/a.ts', "const x = await import('#modules/hearings');", /no arrow cases -> hearings/],
  ['src/modules/cases/actions/a.ts', "export { x } from '#modules/hearings';", /no arrow cases -> hearings/],
  ['src/modules/cases/actions/a.ts', "type X = import('#modules/hearings').X;", /no arrow cases -> hearings/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '../../cases/store/case-store.ts';", /enter by a door/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '#modules/cases/store';", /is no door/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '#modules/cases/testing';", /for tests only/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '#modules/cases/module';", /composition root/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '#platform/db/testing';", /for tests only/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '#faces/portal';", /knows faces/],
  ['src/modules/hearings/web/a.ts', "import { x } from '#shell';", /only they open #shell/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '#design';", /only web\//],
  ['src/modules/hearings/actions/a.ts', "import { x } from '../../../app.ts';", /below the composition root/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '../model/hearing';", /write the extension/],
  ['src/modules/hearings/actions/a.ts', "import { x } from '#modules/hearings';", /relative paths/],
  ['src/modules/cases/events.ts', "import { x } from './model/case.ts';", /platform only/],
  ['src/modules/cases/events.ts', "import { x } from '#modules/courts/events';", /platform only/],
  ['src/modules/cases/events.ts', "import { x } from 'kysely';", /platform only/],
  ['src/modules/cases/index.ts', 'export const x = 1;', /only named re-exports/],
  ['src/modules/cases/index.ts', "export * from './actions/a.ts';", /only named re-exports/],
  ['src/modules/gossip/actions/a.ts', '', /not in src\/modules.ts/],
  ['src/faces/garden/page.tsx', '', /not in src\/modules.ts/],
  ['src/faces/portal/home/page.tsx', "import { x } from '../../desk/home/page.tsx';", /enter by a door/],
  ['src/faces/portal/home/page.tsx', "import { x } from '#faces/desk';", /knows faces/],
  ['src/platform/http/server.ts', "import { x } from '#modules/cases';", /knows no module/],
  ['src/platform/http/server.ts', "import { x } from '#design';", /below design/],
  ['src/platform/http/server.ts', "import { x } from '../db/pool.ts';", /enter by #platform\/db/],
  ['src/design/button.tsx', "import { x } from '#modules/cases';", /knows no module/],
  ['packages/pki/src/index.ts', "import { x } from '#platform/db';", /knows no court/],
  ['packages/pki/src/index.ts', "import { x } from '../../../src/app.ts';", /imports only itself/],
  ['packages/pki/src/index.ts', "import { x } from '../../tlog/src/tree.ts';", /imports only itself/],
  ['tools/seed.ts', "import { x } from '../src/modules/cases/store/case-store.ts';", /enter by a door/],
];

for (const [path, text, why] of refused) {
  test(`refused: ${path}: ${text || 'an unknown owner'}`, () => assert.match(said(path, text).join('\n'), why));
}
