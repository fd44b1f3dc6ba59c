import assert from 'node:assert/strict';
import { journey, langs, type Manner } from '../walking/journey.ts';
import { KioskVisitor } from '../walking/kiosk-visitor.ts';

const court = 'court=7517';
const byKeys: readonly Manner[] = [{ name: 'by the keys of the screen alone', size: 'board', in: langs }];
/** Nobody has asked this in the demo, so that no similar answer comes between. */
const texts = {
  kk: 'Фойеде велосипед қоятын орын бола ма? Жазда керек еді.',
  ru: 'Будет ли в холле место для велосипедов? Летом нужно.',
  en: 'Будет ли место для колясок и самокатов? Очень нужно.',
} as const;

journey('a visitor asks the chairperson at the kiosk', byKeys, async ({ walker, lang }) => {
  const visitor = new KioskVisitor(walker);
  const { page } = walker;
  const text = texts[lang];
  await walker.opens(`/kiosk?${court}`);
  await visitor.goes('.sot-tile[href*="/ask"]');
  await walker.stands('the rule and the answers');
  await visitor.goes('.sot-screen__desk .sot-tile--first');
  await walker.stands('the question');
  await visitor.types(text.toLowerCase());
  assert.equal(await page.locator('textarea').inputValue(), text, 'sentences begin with capitals');
  await visitor.goes('.sot-key--submit');
  if ((await page.locator('input[name="sure"]').count()) > 0) await visitor.goes('main form button[type="submit"]');
  await walker.stands('talon and PIN');
  const [talon = '', pin = ''] = await page.locator('.sot-codes dd').allTextContents();
  await visitor.goes('[href*="/kiosk?"] >> nth=0');
  await visitor.goes('.sot-tile--first');
  await visitor.goes('.sot-ways__way[href*="/talon"]');
  await walker.stands('number and PIN');
  await visitor.types(talon.replace(/\s/g, ''));
  await visitor.touches('input[name="pin"]');
  await visitor.types(pin.replace(/\s/g, ''));
  await visitor.goes('.sot-key--submit');
  assert.ok((await walker.reads()).includes(text), 'the asker sees the question by its talon');
  await walker.stands('the question by its talon');
});
