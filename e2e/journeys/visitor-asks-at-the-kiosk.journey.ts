import assert from 'node:assert/strict';
import { journey, langs, type Manner, type Scene } from '../walking/journey.ts';
import { KioskVisitor } from '../walking/kiosk-visitor.ts';
import { comesAs } from '../walking/staff-door.ts';

const court = 'court=7517';
const byKeys: readonly Manner[] = [{ name: 'by the keys of the screen alone', size: 'board', in: langs }];
/** Nobody has asked this in the demo, so that no similar answer comes between. */
const texts = {
  kk: 'Фойеде велосипед қоятын орын бола ма? Жазда керек еді.',
  ru: 'Будет ли в холле место для велосипедов? Летом нужно.',
  en: 'Будет ли место для колясок и самокатов? Очень нужно.',
} as const;

const answers = {
  kk: { title: 'Велосипед тұрағы', text: 'Тұрақ бірінші маусымда кіреберістің оң жағында ашылады.' },
  ru: { title: 'Стоянка велосипедов', text: 'Стоянка откроется первого июня справа от входа.' },
} as const;

journey('a visitor asks the chairperson at the kiosk and is answered', byKeys, async (scene) => {
  const { walker, lang } = scene;
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
  await byTalon();
  assert.ok((await walker.reads()).includes(text), 'the asker sees the question by its talon');
  await walker.stands('the question by its talon');

  await publishes(scene, text);
  await byTalon();
  const shown = answers[lang === 'kk' ? 'kk' : 'ru'];
  assert.ok((await walker.reads()).includes(shown.text), 'the answer comes back to the asker');
  await walker.stands('the answer by its talon');
  await walker.opens(`/kiosk/answers?${court}`);
  assert.ok((await walker.reads()).includes(shown.title), 'everybody finds the answer at the kiosk');

  async function byTalon(): Promise<void> {
    await walker.opens(`/kiosk?${court}`);
    await visitor.goes('.sot-tile--first');
    await visitor.goes('.sot-ways__way[href*="/talon"]');
    await walker.stands('number and PIN');
    await visitor.types(talon.replace(/\s/g, ''));
    await visitor.touches('input[name="pin"]');
    await visitor.types(pin.replace(/\s/g, ''));
    await visitor.goes('.sot-key--submit');
  }
});

/** The press officer looks at the question and writes, the chairperson answers. */
async function publishes({ meet }: Scene, question: string): Promise<void> {
  const line = `main a.sot-list__link:has-text("${question.slice(0, 30)}")`;
  const press = await meet({ size: 'desk' });
  await comesAs(press, 'press officer');
  await press.opens('/desk/questions');
  await press.followsLink(line);
  await press.stands('the question at the desk');
  await press.chooses('visibility', 'public');
  await press.presses('button[value="accept"]');
  for (const of of ['kk', 'ru'] as const) {
    await press.fills(`title_${of}`, answers[of].title);
    await press.fills(`text_${of}`, answers[of].text);
  }
  await press.presses('button[value="submit"]');
  await press.stands('the draft that was handed over');
  const chair = await meet({ size: 'desk' });
  await comesAs(chair, 'chairperson');
  await chair.opens('/desk/questions');
  await chair.followsLink(line);
  await chair.stands('the draft before the chairperson');
  await chair.presses('button[value="publish"]');
  await chair.stands('the answered question');
}
