import assert from 'node:assert/strict';
import { heardCase } from '../walking/heard-case.ts';
import { journey } from '../walking/journey.ts';
import { caseBroughtTo } from '../walking/running-case.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';

journey(
  'a judge accepts a claim and announces the decision by keys',
  [
    { name: 'with the keyboard alone', hands: 'keyboard', in: ['kk'] },
    { name: 'with the keyboard alone', hands: 'keyboard', judgedAt: ['desk'], in: ['ru', 'en'] },
  ],
  async ({ walker: judge, court: { origin } }) => {
    const walk = await caseBroughtTo('a judge', origin);
    const home = `/desk/cases/${walk.fact('case')}`;
    await comesAs(judge, 'judge', { court, name: walk.fact('judge') });
    await judge.opens(home);
    await judge.stands('the case at the desk');
    await drafts(judge, 'acceptance');
    await signs(judge);
    // A ruling made without a hearing is out when it is signed.
    await judge.reloadsUntil('main a[href$="/bundle.zip"]');
    await judge.stands('the ruling that is signed');

    const heard = await heardCase((name) => walk.staff('judge', court, name), walk.fact('judge'));
    if (heard.judge !== walk.fact('judge')) await comesAs(judge, 'judge', { court, name: heard.judge });
    await judge.opens(`/desk/cases/${heard.number}`);
    await drafts(judge, 'decision');
    await signs(judge);
    await judge.reloadsUntil('button[value="announce"]');
    await judge.stands('the decision that is signed');
    await strikes(judge, 'F9');
    await judge.waitsFor('main a[href$="/public"]');
    await judge.stands('the decision that is announced');
    assert.equal(await judge.page.locator('button[value="announce"]').count(), 0);
  },
  { atOnce: 3 },
);

/** From the case to a draft in which the template has left nothing open. */
async function drafts(judge: Walker, kind: string): Promise<void> {
  await judge.followsLink('main a[href*="/desk/case-acts/"]');
  await judge.stands('the acts of the case');
  await judge.chooses('kind', kind);
  // Cases of the demo began without a claim that could say its sums.
  if (await judge.page.locator('main [name="claim"]').isVisible()) {
    await judge.fills('claim', '850 000');
    await judge.fills('duty', '8 500');
  }
  await judge.presses();
  for (const part of await judge.page.locator('main textarea[name]').all()) {
    const text = await part.inputValue();
    const name = (await part.getAttribute('name')) ?? '';
    if (text.includes('[')) await judge.fills(name, text.replace(/\[[^\]]*\]/g, 'қолхат зерттелді, қарыз дәлелденді'));
  }
  await judge.stands('the draft of the act');
}

/** F8 at the draft, then the demo key at the signing page; back at the act. */
async function signs(judge: Walker): Promise<void> {
  const act = judge.place;
  await strikes(judge, 'F8');
  await judge.stands('the act to sign');
  await judge.chooses('confirm', 'yes');
  await judge.chooses('door', 'demo');
  await judge.presses();
  await judge.opens(act);
}

/** A key that does what its button does. */
async function strikes(judge: Walker, key: string): Promise<void> {
  await judge.waitsFor('[data-island="function-keys"][data-island-state="live"]');
  const loaded = judge.page.waitForEvent('load');
  await judge.page.keyboard.press(key);
  await loaded;
}
