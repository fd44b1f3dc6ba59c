import assert from 'node:assert/strict';
import { romaniseName } from '@ashyq/kk-text';
import { journey, type Manner } from '../walking/journey.ts';
import { caseBroughtTo } from '../walking/running-case.ts';
import type { Walker } from '../walking/walker.ts';

const manners: readonly Manner[] = [
  { name: 'with the keyboard alone', hands: 'keyboard', in: ['kk'] },
  { name: 'with a finger', size: 'phone', judgedAt: ['phone'], in: ['ru'] },
  { name: 'with JavaScript off', javaScript: 'off', size: 'phone', in: ['en'] },
];

/** A number of the right form, the example of the page itself. */
const NEVER_GIVEN = '481516234206';

/** One case for all walks: they only look. */
let brought: ReturnType<typeof caseBroughtTo> | undefined;

journey('a visitor follows a talon and the draw of its judge', manners, async ({ walker, court }) => {
  brought ??= caseBroughtTo('a judge', court.origin);
  const walk = await brought;
  const [talon, pin] = [walk.fact('talon'), walk.fact('pin')];
  await walker.opens('');
  await walker.follows('/talon');
  await walker.stands('the question for a talon');
  const wrong = await asks(walker.expects(422), talon, 'ABCDEFGH');
  await walker.stands('a wrong PIN');
  assert.equal(await asks(walker.expects(422), NEVER_GIVEN, pin), wrong, 'an unknown number answers alike');
  assert.equal(await asks(walker, talon, pin), '');
  await walker.stands('the talon');
  const words = await walker.reads();
  for (const { surname } of [walk.claimant, walk.respondent]) assert.ok(!words.includes(surname), surname);
  assert.ok(!/1.?250.?000/.test(words) && !words.includes(walk.fact('case')), 'neither sum nor number leads to a name');
  await walker.opens('/draws');
  await walker.fills('number', walk.fact('case'));
  await walker.presses('main form:has([name="number"]) button');
  await walker.followsLink('main tr[id^="draw-"] a[href*="/draws/"]');
  await walker.stands('the draw of the judge');
  const judge = walker.lang === 'en' ? romaniseName(walk.fact('judge')) : walk.fact('judge');
  assert.ok((await walker.reads('#outcome')).includes(judge), judge);
});

/** @returns what the court refuses it by, if it does */
async function asks(walker: Walker, number: string, pin: string): Promise<string> {
  await walker.fills('number', number);
  await walker.fills('pin', pin);
  await walker.presses('main form[action$="/talon"] button');
  const refusal = walker.page.locator('.govuk-error-summary__list a').first();
  return (await refusal.count()) > 0 ? ((await refusal.textContent()) ?? '') : '';
}
