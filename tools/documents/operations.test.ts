import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProject } from '../check/project.ts';
import { withSettings } from './settings-table.ts';

const project = openProject(join(import.meta.dirname, '..', '..'));
const runbook = project.read('docs/operations/runbook.md');

test('a setting is a row of the page, and a new one changes it', () => {
  const page = project.read('docs/operations/configure.md');
  assert.equal(withSettings(page), page, 'npm run docs');
  const more = { COLOUR: { fallback: 'none', wanted: 'a colour', purpose: 'Walls.' } };
  assert.match(withSettings(page, more) ?? '', /\| `COLOUR` \| a colour \| none \| Walls\. \|/);
});

test('the runbook has every line that the system logs as a warning or an error', () => {
  const lines = project.files
    .filter((file) => /^src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))
    .flatMap((file) =>
      [...project.read(file).matchAll(/[lL]og\.(?:warn|error|fatal)\((?:[^;]*?,\s*)?'([^']+)',?\s*\)/g)].map(
        ([, line = '']) => line,
      ),
    );
  assert.ok(lines.includes('incident') && lines.length > 8, lines.join());
  for (const line of lines) assert.ok(runbook.includes(`\`${line}\``), `docs/operations/runbook.md lacks: ${line}`);
});

test('the runbook has every number that calls for a person', () => {
  for (const name of ['notices_alarms', 'jobs_dead', 'live_connected', 'tls_certificate_seconds_left']) {
    assert.ok(runbook.includes(`\`${name}\``), name);
  }
});
