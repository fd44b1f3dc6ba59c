import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Holder } from '@ashyq/pki/testing';
import { signatureErrors } from '#modules/signatures';
import { type DemoPerson, newcomers } from '../walking/cast.ts';
import type { Court } from '../walking/court.ts';
import { journey, manners } from '../walking/journey.ts';
import { authorityOf, SignersComputer } from '../walking/signers-computer.ts';
import type { Walker } from '../walking/walker.ts';

const newcomer = newcomers(2);
let computer: SignersComputer;
after(() => computer?.switchOff());

const withScripts = manners.filter(({ javaScript }) => javaScript !== 'off');

journey(
  'a person signs in and signs by a key of their own',
  withScripts,
  async ({ walker, court }) => {
    const person = newcomer();
    const keys = await keysOf(court, person);
    computer.keys.splice(0, Infinity, keys.right);
    await signsIn(walker);
    await signsSample(walker, keys);
  },
  {
    atOnce: 1,
    browserArgs: async () => {
      computer = await SignersComputer.start();
      return computer.browserArgs;
    },
  },
);

interface Keys {
  readonly right: Holder;
  /** Each with the sentence that the court has for it. */
  readonly wrong: readonly (readonly [Parameters<typeof signatureErrors>[0], Holder])[];
}

async function keysOf(court: Court, { iin }: DemoPerson): Promise<Keys> {
  const authority = await authorityOf(court);
  const names = { surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin };
  const now = Temporal.Now.instant();
  const from = now.subtract({ hours: 1 });
  const long = now.subtract({ hours: 24 * 9 });
  return {
    right: await authority.issuePerson(names, { from }),
    wrong: [
      ['SIGNATURES_WRONG_PERSON', await authority.issuePerson({ ...names, iin: newcomer().iin }, { from })],
      ['SIGNATURES_EXPIRED', await authority.issuePerson(names, { from: long, days: 1 })],
      ['SIGNATURES_CERTIFICATE_USE', await authority.issuePerson(names, { from, forLogin: true })],
    ],
  };
}

/** NCALayer is switched off at first; nothing is lost by it, and another door stands there. */
async function signsIn(walker: Walker): Promise<void> {
  await computer.switchOff();
  await walker.opens('/sign-in');
  await walker.follows('/sign-in/signature');
  await walker.stands('sign-in by signature');
  await presses(walker);
  await fails(walker, 'not-running');
  await walker.touches('[data-place="failure"] button:nth-child(2)');
  const focused = await walker.page.evaluate(() => document.activeElement?.hasAttribute('data-other-door'));
  assert.ok(focused, 'the focus stands on the other door');
  await computer.switchOn();
  await walker.page.reload();
  await presses(walker, true);
  assert.equal(walker.place, '/cabinet');
  await walker.stands('the cabinet after signing in by a signature');
}

async function signsSample(walker: Walker, { right, wrong }: Keys): Promise<void> {
  await walker.opens('/demo/sign');
  await walker.stands('the sample to sign');
  await walker.presses('main button[value="two"]');
  const here = walker.place;
  await walker.stands('the signing screen');
  await walker.expects(422).presses(submit);
  await walker.stands('the signing screen without consent and way');
  await agrees(walker);
  await meetsEveryFailure(walker);
  for (const [code, key] of wrong) await isRefused(walker, code, key);
  computer.keys.splice(0, Infinity, right);
  computer.mood = 'signs';
  await walker.opens(here);
  await agrees(walker);
  await presses(walker, true);
  assert.equal(walker.place, here);
  await walker.waitsFor('[data-verdict="TOTAL_PASSED"]');
  await walker.stands('the notice after signing');
}

const submit = 'main form[enctype] button[type=submit]';
const button = 'main [data-island="sign"] form button[type=submit]';

async function agrees(walker: Walker): Promise<void> {
  const box = walker.page.locator('input[name="confirm"]');
  if (!(await box.isChecked())) await walker.chooses('confirm', 'yes');
  const door = walker.page.locator('input[name="door"][value="ncalayer"]');
  if (!(await door.isChecked())) await walker.chooses('door', 'ncalayer');
}

/** @param leaves the page is left when the program has signed */
async function presses(walker: Walker, leaves = false): Promise<void> {
  await walker.waitsFor('[data-island="sign"][data-island-state="live"]');
  if (leaves) await walker.presses(button);
  else await walker.touches(button);
}

/** What each failure was called, in every language: no two are told alike. */
const told = new Map<string, string>();

async function fails(walker: Walker, code: string): Promise<void> {
  await walker.waitsFor(`[data-failure="${code}"]:not([hidden])`);
  const said = await walker.reads('[data-place="failure"] h2');
  assert.equal(told.get(said) ?? code, code, said);
  told.set(said, code);
  const words = await walker.page.locator('[data-place="failure"] p.govuk-body').count();
  assert.equal(words, 2, 'what to do, and that nothing is lost');
  const isHeard = await walker.page.evaluate(() => document.activeElement?.closest('[data-place="failure"]') !== null);
  assert.ok(isHeard, 'the focus stands on what has failed');
  // The panel is the same for all; its words alone differ.
  await walker.stands(`NCALayer: ${code}`, code === 'not-running' ? undefined : 'in passing');
}

const again = '[data-place="failure"] button:nth-child(1)';

/** One after another on the same page: each has its own sentence, and every one can be tried again. */
async function meetsEveryFailure(walker: Walker): Promise<void> {
  const moods = [
    ['cancels', 'cancelled'],
    ['module-missing', 'module-missing'],
    ['fails', 'key-not-read'],
  ] as const;
  let press = () => presses(walker);
  for (const [mood, code] of moods) {
    computer.mood = mood;
    await press();
    await fails(walker, code);
    press = () => walker.touches(again);
  }
  await diesInTheMiddle(walker);
  await isSilent(walker);
}

async function diesInTheMiddle(walker: Walker): Promise<void> {
  computer.mood = 'is-silent';
  const asked = computer.asked;
  await walker.touches(again);
  await computer.isAsked(asked + 1);
  await computer.switchOff();
  await fails(walker, 'closed');
  await computer.switchOn();
}

/** Five minutes pass on the clock of the page. */
async function isSilent(walker: Walker): Promise<void> {
  computer.mood = 'is-silent';
  await walker.page.clock.install();
  const asked = computer.asked;
  await walker.touches(again);
  await computer.isAsked(asked + 1);
  await walker.page.clock.fastForward(301_000);
  await fails(walker, 'timed-out');
  await walker.page.clock.resume();
  computer.mood = 'signs';
}

/** The program gave a signature by a key that the court cannot take. */
async function isRefused(walker: Walker, code: Keys['wrong'][number][0], key: Holder): Promise<void> {
  computer.keys.splice(0, Infinity, key);
  computer.mood = 'ignores-filters';
  await walker.opens(walker.place);
  await agrees(walker);
  await walker.waitsFor('[data-island="sign"][data-island-state="live"]');
  await walker.expects(422).presses(button);
  const said = await walker.reads('.govuk-error-summary');
  assert.ok(said.includes(signatureErrors(code).say(walker.lang)), `${code}: ${said}`);
  await walker.stands(`a wrong key: ${code}`, 'in passing');
}
