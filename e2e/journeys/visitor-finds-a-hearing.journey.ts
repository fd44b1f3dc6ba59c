import assert from 'node:assert/strict';
import { journey, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';
/** Kazakh letters as a Russian keyboard writes them. */
const folded: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
};

interface OpenHearing {
  readonly id: string;
  readonly caseNumber?: string;
  readonly isClosed: boolean;
}

journey('a visitor finds a hearing', manners, async ({ walker }) => {
  const today = await openData(walker);
  const open = today.find(({ isClosed }) => !isClosed);
  const closed = today.find(({ isClosed }) => isClosed);
  assert.ok(open?.caseNumber && closed, 'the demo day has an open hearing and a closed one');
  await fromHomeToHearing(walker, open.id);
  assert.ok((await walker.reads()).includes(open.caseNumber));
  const calendar = await walker.takes(`main a[href$="${open.id}.ics"]`);
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART[\s\S]*END:VCALENDAR\r\n$/);
  await readsClosed(walker, closed.id);
  await searches(walker);
});

async function fromHomeToHearing(walker: Walker, id: string): Promise<void> {
  await walker.opens('');
  await walker.stands('the home page');
  await walker.follows('/courts');
  await walker.stands('the courts');
  await walker.follows(`/courts/${court}`, 'main');
  await walker.stands('the court');
  await walker.followsLink(`main a[href^="/${walker.lang}/hearings?court=${court}"]`);
  await walker.stands('its hearings');
  await walker.follows(`/hearings/${id}`, 'main');
  await walker.stands('the hearing');
}

/** Time and room, and nothing more in any form of it: neither shown nor sent. */
async function readsClosed(walker: Walker, id: string): Promise<void> {
  const answer = await walker.opens(`/hearings/${id}`);
  await walker.stands('a closed hearing');
  const sent = await answer.text();
  assert.doesNotMatch(sent, /\/cases\/\d/, 'the case of a closed hearing is not named');
  assert.match(await walker.reads(), /\d{1,2}:\d\d/);
  const calendar = await walker.takes(`main a[href$="${id}.ics"]`);
  assert.doesNotMatch(calendar, /\d{4}-\d\d-\d\d-\d\/\d/);
}

/** As a Russian keyboard writes the name; a part of two letters is refused. */
async function searches(walker: Walker): Promise<void> {
  const list = await fetch(`${walker.origin}/kk/hearings?court=${court}`);
  const names = [...(await list.text()).matchAll(/sot-hearing__people">([^<]+)/g)].map(([, names = '']) => names);
  const surname = names
    .flatMap((of) => of.match(/\p{Lu}\p{Ll}{3,}(?= \p{Lu}\.)/gu) ?? [])
    .find((one) => /[әғқңөұүһі]/i.test(one));
  assert.ok(surname, 'somebody of today has a Kazakh letter in the surname');
  await walker.opens('/hearings');
  await walker.fills('find', surname.slice(0, 2));
  await walker.expects(422).presses('main form.sot-find button');
  await walker.stands('two letters are too few');
  const typed = surname.toLowerCase().replace(/[әғқңөұүһі]/g, (letter) => folded[letter] ?? letter);
  await walker.fills('find', typed);
  await walker.presses('main form.sot-find button');
  assert.match(walker.place, /^\/hearings\?who=/);
  assert.ok(!decodeURIComponent(walker.page.url()).toLowerCase().includes(typed), 'no name stands in the address');
  await walker.stands('the hearings of that surname');
  assert.ok((await walker.page.locator('main .sot-hearing').count()) > 0, `${typed} finds ${surname}`);
}

/** The list of the day as everybody may download it. */
async function openData({ origin }: Walker): Promise<readonly OpenHearing[]> {
  const answer = await fetch(`${origin}/kk/hearings.json?court=${court}`);
  const { hearings } = (await answer.json()) as { hearings: OpenHearing[] };
  return hearings;
}
