import assert from 'node:assert/strict';
import { it } from 'node:test';
import { courtAtWork, session } from './testing/court-at-work.ts';

const roles = [
  ...['registry_clerk', 'hearing_secretary', 'judge', 'chairperson', 'press_officer', 'archivist', 'administrator'],
  'bailiff',
];

it('every section that the desk offers to an office opens for it', async () => {
  const { court, as } = await courtAtWork();
  for (const role of roles) {
    const desk = await as(court.act(role));
    const { document } = await desk.get('/kk/desk', session);
    const links = [...document.querySelectorAll('nav a[href^="/kk/desk"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    assert.ok(links.length > 1, role);
    for (const link of links) assert.notEqual((await desk.get(link, session)).status, 403, `${role} ${link}`);
  }
});
