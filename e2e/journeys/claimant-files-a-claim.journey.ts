import assert from 'node:assert/strict';
import { inventPdf } from '#modules/filing/testing';
import { formatTalonNumber } from '#modules/identity';
import { counting } from '../walking/count-steps.ts';
import { journey, type Scene } from '../walking/journey.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';

journey(
  'a claimant files a claim and the registry enters it by keys',
  [
    { name: 'with the keyboard alone', hands: 'keyboard', in: ['kk'] },
    { name: 'with a finger', size: 'phone', judgedAt: ['phone'], in: ['ru'] },
    { name: 'with a pointer', judgedAt: ['desk'], in: ['en'] },
    { name: 'with JavaScript off', javaScript: 'off', looks: 'in passing', in: ['kk'] },
  ],
  async (scene) => {
    const { walker: person, meet, lang, tells } = scene;
    await comesAs(person, 'citizen');
    const talon = await files(scene);
    if (!person.runsScripts) return;
    const filed = person.place.split('/')[3] ?? '';
    const clerk = await meet({ hands: 'keyboard', ...(lang === 'kk' ? {} : { judgedAt: ['desk'] }) });
    await comesAs(clerk, 'clerk', { court });
    await entersByKeys(clerk, talon, tells);
    // The registry may take its decision back for ten seconds: standing still once is enough.
    if (lang !== 'kk') return;
    await person.opens(`/cabinet/filed/${filed}`);
    await person.reloadsUntil('main', '-00-2/');
    await person.stands('the filing that is a case now');
    await person.followsLink('main a[href*="/cabinet/cases/"]');
    await person.stands('the case of the claimant');
  },
  { atOnce: 1 },
);

/** Each page of the wizard as a person meets it. @returns number of the talon */
async function files({ walker: person, lang, tells }: Scene): Promise<string> {
  await person.opens('/cabinet/filings/start/claim');
  const { walker, steps } = counting(person);
  await asksBefore(walker);
  await answers(walker);
  await attaches(walker);
  await paysAndSigns(walker);
  const { clicks, pages } = steps();
  const way = walker.runsScripts ? '' : ' without scripts';
  tells(`a simple claim in ${lang}${way}: ${clicks} clicks, ${pages} pages`);
  assert.ok(clicks <= 45 && pages <= 15, `${clicks} clicks, ${pages} pages`);
  await person.stands('the talon');
  const number = (await person.reads('[data-talon]')).replace(/\s/g, '');
  assert.match(number, /^\d{12}$/);
  return number;
}

async function goesOn(walker: Walker): Promise<void> {
  await walker.stands(walker.place);
  await walker.presses();
}

async function asksBefore(walker: Walker): Promise<void> {
  await walker.chooses('agreement', 'no');
  await walker.chooses('region', '75');
  await goesOn(walker);
  await goesOn(walker);
}

/** Another sum each time: the same claim once more would be joined to the first. */
let sum = 1_000_000 + (process.pid % 10_000) * 10;

async function answers(walker: Walker): Promise<void> {
  await walker.chooses('category', 'loan');
  await walker.chooses('language', 'kk');
  await goesOn(walker);
  await walker.chooses('court', court);
  await goesOn(walker);
  await walker.chooses('filedBy', 'self');
  await goesOn(walker);
  await walker.chooses('respondent.unknownNumber', 'yes');
  // Where scripts run, the name is asked for at once.
  if (!walker.runsScripts) await walker.touches('main details summary');
  await walker.fills('respondent.surname', 'Ахметов');
  await walker.fills('respondent.givenName', 'Серік');
  await goesOn(walker);
  await walker.fills('demands', 'Қарызды өндіру');
  await walker.chooses('hasPrice', 'yes');
  sum += 1;
  await walker.fills('price', String(sum));
  await walker.fills('calculation', 'Қарыз');
  await goesOn(walker);
  await walker.fills('circumstances', 'Қарыз алды, қайтармады.');
  await goesOn(walker);
  await walker.chooses('pretrial', 'not-required');
  await walker.fills('reconciliation', 'Хат жаздым');
  await goesOn(walker);
}

async function attaches(walker: Walker): Promise<void> {
  await walker.attaches('file', {
    ...{ name: 'қолхат.pdf', mimeType: 'application/pdf' },
    buffer: inventPdf({ objects: [`7 0 obj\n(${sum})\nendobj`] }),
  });
  const send = 'main form[enctype] button.govuk-button--secondary:not([type=button])';
  // A script sends the file by pieces and the list follows; without one the form is sent and the page comes anew.
  if (walker.runsScripts) {
    await walker.touches(send);
    await walker.waitsFor('main .sot-papers__item');
  } else await walker.presses(send);
  await walker.stands('the documents');
  await walker.presses('#go-on button');
  await goesOn(walker);
}

async function paysAndSigns(walker: Walker): Promise<void> {
  await walker.stands('the state duty');
  await walker.presses('button[value=code]');
  await walker.presses('button[value=demo-pay]');
  await walker.stands('the duty is paid');
  await walker.presses('#go-on button');
  await walker.stands('the answers to check');
  await walker.presses('#sign');
  await walker.chooses('confirm', 'yes');
  await walker.chooses('door', 'demo');
  await goesOn(walker);
  await walker.followsLink('main a[href*="/sent"]');
}

const keysLive = '[data-island="intake-keys"][data-island-state="live"]';

/** The oldest is opened, entered and taken back; then the claim itself is entered. */
async function entersByKeys(clerk: Walker, talon: string, tells: Scene['tells']): Promise<void> {
  let keys = 0;
  const key = async (name: string): Promise<void> => {
    await clerk.waitsFor(keysLive);
    keys += 1;
    const loaded = clerk.page.waitForEvent('load');
    await clerk.page.keyboard.press(name);
    await loaded;
  };
  const number = formatTalonNumber(talon).replace(/\s/g, ' ');
  await clerk.opens('/desk/intake');
  await clerk.stands('the inbox');
  await key('F8');
  const oldest = clerk.place;
  await clerk.stands('a filing at the registry');
  await key('F2');
  tells(`intake in ${clerk.lang}: ${keys} keys`);
  assert.ok(keys <= 6);
  await clerk.stands('the next filing, and the way back');
  await key('F9');
  assert.equal(clerk.place, oldest, 'what was decided is open again');
  await clerk.opens('/desk/intake');
  await clerk.followsLink(`main table a:has-text("${number}")`);
  await key('F2');
  const told = await clerk.reads(`[data-island="undo-countdown"]`);
  assert.ok(told.includes(number), `${number}: ${told}`);
}
