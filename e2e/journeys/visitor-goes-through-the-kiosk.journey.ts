import assert from 'node:assert/strict';
import { journey, langs, type Manner } from '../walking/journey.ts';
import { KioskVisitor } from '../walking/kiosk-visitor.ts';

const court = 'court=7517';
const byTouch: readonly Manner[] = [{ name: 'by touch and the keys of the screen alone', size: 'board', in: langs }];
const toHome = '.sot-kiosk-bar__ways [href*="/kiosk?"]:not([data-kiosk-finish])';

journey('a visitor finds and reads an act at the kiosk', byTouch, async ({ walker }) => {
  const visitor = new KioskVisitor(walker);
  await walker.opens(`/kiosk?${court}`);
  await visitor.goes('.sot-tile[href*="/acts"]');
  await visitor.stands('the acts');
  await visitor.goes('main [href*="/acts/search"]');
  await visitor.stands('the question for an act');
  await visitor.types('сот');
  await visitor.goes('.sot-key--submit');
  await visitor.stands('the acts that were found');
  await visitor.goes('.sot-links__link[href*="/acts/read/"]');
  await visitor.stands('the act');
  const end = walker.page.locator('article p:last-of-type').last();
  const turn = '[data-turn="1"]:enabled';
  for (let turns = 0; turns < 60 && (await walker.page.locator(turn).count()) > 0; turns += 1)
    await visitor.touches(turn);
  const box = await end.boundingBox();
  assert.ok(box && box.x >= 0 && box.x < 1080, 'turning leads to the last words of the act');
  await visitor.stands('the end of the act');
  await visitor.goes(toHome);
  assert.ok(await walker.page.locator('.sot-tiles').isVisible());
});

journey('a visitor finds a case by its number at the kiosk', byTouch, async ({ walker }) => {
  const visitor = new KioskVisitor(walker);
  await walker.opens(`/kiosk/today?${court}`);
  const number = /\d{4}-\d{2}-\d{2}-\d\p{L}?\/(\d+)/u.exec(await walker.reads())?.[1];
  assert.ok(number, 'a hearing of today names its case');
  await visitor.goes(toHome);
  await visitor.goes('.sot-tile--first');
  await visitor.goes('.sot-ways__way[href*="/number"]');
  await visitor.stands('the question for a number');
  await visitor.types(number);
  await visitor.goes('.sot-key--submit');
  await visitor.stands('the hearings of the number');
  await visitor.goes('.sot-hearing a');
  await visitor.stands('the way to the room');
  await visitor.goes('.sot-deeds [href*="/cases/"]');
  await visitor.stands('the course of the case');
});

journey(
  'a visitor registers for an open-door day at the kiosk, and reads whom to call',
  byTouch,
  async ({ walker }) => {
    const visitor = new KioskVisitor(walker);
    await walker.opens(`/kiosk?${court}`);
    await visitor.goes('.sot-tile[href*="/helplines"]');
    await visitor.stands('the telephones');
    assert.ok((await walker.page.locator('.sot-numbers__number').count()) > 0);
    await visitor.goes(toHome);
    await visitor.goes('.sot-tile[href*="/reception"]');
    await visitor.goes('main [href*="/reception/open-day"]');
    await visitor.stands('how many come');
    await visitor.goes('.sot-ways__way[href*="people=2"]');
    await visitor.types('әлиева гүл');
    await visitor.stands('the name is typed');
    await visitor.goes('.sot-key--submit');
    await visitor.stands('the places with their code');
    assert.equal(await walker.page.locator('.sot-codes dd').count(), 3);
  },
  { atOnce: 1 },
);
