import assert from 'node:assert/strict';
import { journey, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

journey('a visitor reads a draw', manners, async ({ walker }) => {
  await walker.opens('/draws');
  await walker.stands('the list of draws');
  await walker.followsLink(`main tr[id^="draw-"] a[href^="/${walker.lang}/draws/"]`);
  await walker.stands('a draw');
  const judge = await walker.page.locator('#outcome strong').textContent();
  assert.ok(judge);
  if (walker.runsScripts) await drawsAgain(walker);
  else assert.match(await walker.reads(), /node recompute\.mjs draw\.json/);
  await walker.touches('#experts summary');
  const protocol = await walker.takes('main a[href$="/draw.json"]');
  assert.equal(JSON.parse(protocol).recipe, 'ashyq-draw/1');
  assert.match(await walker.takes('main a[href="/draws/recompute.mjs"]'), /createHash\('sha256'\)/);
  const place = walker.place;
  await walker.followsLink(`main a[href*="/draws/promises/"]`);
  await walker.stands('the promises of the court');
  await walker.opens(place);
  await walker.followsLink(`main a[href^="/${walker.lang}/cases/"]`);
  await walker.stands('the case');
  await walker.followsLink(`main a[href="/${walker.lang}${place}"]`);
  assert.equal(await walker.page.locator('#outcome strong').textContent(), judge);
});

/** The same judge in the reader's browser, and the step that differs after one number is changed. */
async function drawsAgain(walker: Walker): Promise<void> {
  // The script is loaded when its part comes into sight: the first press may be too early.
  await walker.touches('[data-part="recompute"]');
  await walker.waitsFor('[data-island="recompute-draw"][data-island-state="live"]');
  await walker.touches('[data-part="recompute"]');
  await walker.waitsFor('[data-verdict="same"]');
  assert.equal(await walker.page.locator('[data-check="public_log"]').getAttribute('data-outcome'), 'unknown');
  await walker.stands('the draw calculated again');
  await walker.touches('[data-part="details"] summary');
  const field = walker.page.locator('#changed');
  await field.fill((await field.inputValue()).replace(/"secret":"./, '"secret":"x'));
  await walker.touches('[data-part="recompute-changed"]');
  await walker.waitsFor('[data-verdict="differs"]');
  assert.equal(await walker.page.locator('[data-check="promise"]').getAttribute('data-outcome'), 'failed');
  await walker.stands('the changed draw calculated again');
}
