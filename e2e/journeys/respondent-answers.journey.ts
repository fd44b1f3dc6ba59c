import assert from 'node:assert/strict';
import type { Walk } from '../../src/commands/demo-case/walk.ts';
import { counting } from '../walking/count-steps.ts';
import { journey, type Scene } from '../walking/journey.ts';
import { caseBroughtTo } from '../walking/running-case.ts';
import type { Walker } from '../walking/walker.ts';

/** What most people hold in their hands. */
const hand = { width: 360, height: 800 };

const sued = 'section[aria-labelledby="sued"]';

journey(
  'a respondent answers a claim and asks for a later day',
  [
    { name: 'with the keyboard alone', hands: 'keyboard', in: ['kk'] },
    { name: 'with a finger', size: 'phone', judgedAt: ['phone'], in: ['ru'] },
    { name: 'with a pointer', judgedAt: ['desk'], in: ['en'] },
  ],
  async (scene) => {
    const { walker: person, court, meet } = scene;
    const walk = await caseBroughtTo('acceptance', court.origin);
    const home = `/cabinet/cases/${walk.fact('case')}`;
    await comesByPassword(person, await meet({ looks: 'in passing' }), walk);
    await person.stands('the cabinet, opened for the first time');
    await seesAllAtOnce(person, walk);
    await person.opens(home);
    await seesAllAtOnce(person, walk);
    await person.stands('the case before the answer');
    await readsClaim(person, walk, home);
    await answers(person);
    await person.opens(home);
    assert.equal(await person.page.locator('#sued').count(), 0, 'what was answered is not asked again');
    await person.stands('the case after the answer');
    await asks(person, scene);
    await person.opens(home);
    await person.stands('the case with the motion');
  },
  { atOnce: 3 },
);

/** The password of the SMS opens nothing but the page of a new one. */
async function comesByPassword(person: Walker, telephone: Walker, { respondent }: Walk): Promise<void> {
  await telephone.opens('/demo/outbox');
  await telephone.fills('to', respondent.phone);
  await telephone.presses();
  await telephone.waitsFor('main .govuk-summary-card');
  const [password] = /\b\d{12}\b/.exec(await telephone.reads()) ?? [];
  assert.ok(password, 'an SMS has the password');
  await person.opens('/sign-in');
  await person.fills('number', respondent.iin);
  await person.fills('password', password);
  await person.presses();
  assert.equal(person.place, '/sign-in/change-password');
  await person.stands('the new password');
  await person.fills('password', 'көк аспан жеті қабат');
  await person.presses();
}

/** Claim, term and choices stand in the first screen of a telephone, without scrolling. */
async function seesAllAtOnce(person: Walker, { claimant }: Walk): Promise<void> {
  const { page } = person;
  const usual = page.viewportSize() ?? hand;
  await page.setViewportSize(hand);
  const section = page.locator(sued);
  for (const one of ['h2', 'p >> nth=0', 'p strong', 'a[href*="/documents/"]', 'form button', 'a[href$="#messages"]']) {
    const box = await section.locator(one).first().boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= hand.height, `${one} at ${JSON.stringify(box)}`);
  }
  const words = await person.reads(sued);
  // Names are written in Latin letters for readers of English.
  if (person.lang !== 'en') assert.ok(words.includes(claimant.surname), words);
  await page.setViewportSize(usual);
}

/** The claim that was opened is served: from that day the term runs, and it is told by its date. */
async function readsClaim(person: Walker, walk: Walk, home: string): Promise<void> {
  await person.followsLink(`${sued} a[href*="/documents/"]`);
  await person.stands('the claim');
  await person.opens(home);
  await person.reloadsUntil(`${sued} .govuk-tag`);
  await seesAllAtOnce(person, walk);
}

async function goesOn(walker: Walker): Promise<void> {
  await walker.stands(walker.place);
  await walker.presses();
}

async function answers(person: Walker): Promise<void> {
  await person.presses('form:has(input[value="response"]) button');
  await person.chooses('attitude', 'partly');
  await goesOn(person);
  await person.fills('objections', 'Қарыздың бір бөлігін мамырда қайтардым.');
  await person.chooses('wantsSettlement', 'yes');
  await goesOn(person);
  await person.chooses('filedBy', 'self');
  await goesOn(person);
  await person.stands('the documents of the response');
  await person.presses('#go-on button');
  await goesOn(person);
  await person.stands('the response to check');
  await person.presses('#sign');
  await signs(person);
  await person.followsLink('main a[href*="/sent"]');
  await person.stands('the response is filed');
}

async function signs(walker: Walker): Promise<void> {
  await walker.chooses('confirm', 'yes');
  await walker.chooses('door', 'demo');
  await walker.presses();
}

async function asks(person: Walker, { lang, tells }: Scene): Promise<void> {
  const { walker, steps } = counting(person);
  await walker.presses('form:has(input[value="motion"]) button');
  await walker.chooses('motionKind', 'postpone');
  await walker.fills('grounds', 'Сол күні ота жасалады. Отырысты бір аптаға шегеріңіз.');
  await goesOn(walker);
  await walker.presses('#go-on button');
  await walker.stands('the motion to check');
  await walker.presses('#sign');
  await signs(walker);
  const { clicks, pages } = steps();
  tells(`a motion in ${lang}: ${clicks} clicks, ${pages} pages`);
  assert.ok(clicks <= 9, `${clicks} clicks`);
  await walker.followsLink('main a[href*="/sent"]');
}
