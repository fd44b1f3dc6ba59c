import assert from 'node:assert/strict';
import { journey, manners } from '../walking/journey.ts';

/** Sections of the public site: every one within three clicks of the home page (ux.md §3B). */
const sections = ['/courts', '/helplines', '/reception', '/open-days', '/help', '/demo'];

journey('a visitor looks around', manners, async ({ walker, lang }) => {
  await walker.opens('');
  await walker.stands('the home page');
  for (const section of sections) {
    await walker.opens('');
    await walker.follows(section);
    assert.equal(new URL(walker.page.url()).pathname, `/${lang}${section}`);
    await walker.stands(section);
  }
});
