import assert from 'node:assert/strict';
import { journey, langs, type Manner } from '../walking/journey.ts';
import { KioskVisitor } from '../walking/kiosk-visitor.ts';

const court = 'court=7517';
const byKeys: readonly Manner[] = [{ name: 'by the keys of the screen alone', size: 'board', in: langs }];
const withoutScripts: readonly Manner[] = [
  { name: 'with JavaScript off', javaScript: 'off', size: 'board', in: langs },
];

journey(
  'a visitor books a reception at the kiosk, and calls it off at home',
  byKeys,
  async ({ walker, meet }) => {
    const visitor = new KioskVisitor(walker);
    await walker.opens(`/kiosk?${court}`);
    await visitor.goes('.sot-tile[href*="/reception"]');
    await visitor.stands('receptions and open days');
    await visitor.goes('.sot-deeds [href*="/reception/times"]');
    await visitor.stands('free times');
    const time = await walker.reads('.sot-times .sot-ways__way');
    await visitor.goes('.sot-times .sot-ways__way');
    await visitor.stands('whose the time is');
    await visitor.types('қасымов әли');
    await visitor.goes('.sot-key--submit');
    await visitor.stands('the place with its code');
    const [code = '', when = ''] = await walker.page.locator('.sot-codes dd').allTextContents();
    assert.ok(when.endsWith(time), `${time} was chosen, ${when} was booked`);
    assert.ok(!walker.page.url().includes('book'), 'the address holds nothing of the visit');

    const atHome = await meet({ size: 'phone' });
    await atHome.opens('/visits');
    await atHome.fills('code', code);
    await atHome.presses();
    assert.ok((await atHome.reads()).includes(time));
    await atHome.presses('main button[name="do"], main form:has(input[name="do"]) button');
    await atHome.stands('the place that is given back');

    await visitor.goes('[href*="/kiosk?"]:not(.sot-brand)');
    await visitor.goes('.sot-tile[href*="/reception"]');
    await visitor.goes('.sot-deeds [href*="/reception/times"]');
    assert.equal(await walker.reads('.sot-times .sot-ways__way'), time, 'the time is free again');
  },
  { atOnce: 1 },
);

journey('a visitor goes through the doors of the kiosk', withoutScripts, async ({ walker }) => {
  for (const door of ['today', 'find', 'acts', 'reception', 'ask', 'helplines']) {
    await walker.opens(`/kiosk?${court}`);
    await walker.followsLink(`.sot-tile[href*="/kiosk/${door}"]`);
    await walker.stands(door);
  }
  await walker.opens(`/kiosk?${court}`);
  await walker.followsLink('.sot-tile--first');
  await walker.fills('find', 'қас');
  await walker.presses();
  await walker.stands('who was found');
  await walker.followsLink('[href*="/kiosk?"]');
  await walker.followsLink('.sot-tile[href*="/reception"]');
  await walker.followsLink('.sot-deeds [href*="/reception/times"]');
  await walker.followsLink('.sot-times .sot-ways__way');
  await walker.stands('whose the time is');
});
