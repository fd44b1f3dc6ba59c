import assert from 'node:assert/strict';
import { journey, manners, type Scene } from '../walking/journey.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';
const rows = 1000;
const badRow = 637;

let walks = 0;

journey('an administrator keeps the lists of the court', manners, keeps, { atOnce: 1 });

async function keeps({ walker, meet }: Scene): Promise<void> {
  walks += 1;
  const phone = `+7 727 000 55 ${String(10 + walks)}`;
  await comesAs(walker, 'administrator');
  await walker.opens(`/desk/courts/${court}`);
  await walker.stands('the settings of the court');
  await walker.follows(`/desk/courts/${court}/helplines`, 'main');
  await walker.stands('the helplines');
  await changeHelpline(walker, phone);
  await walker.stands('the helplines with the new number');

  const visitor = await meet({ looks: 'in passing' });
  await visitor.opens(`/courts/${court}`);
  assert.ok(digits(await visitor.page.content()).includes(digits(phone)), 'the page of the court shows it at once');
  await walker.opens(`/desk/courts/${court}/history?list=helplines`);
  await walker.stands('the history');
  assert.ok(digits(await walker.reads()).includes(digits(phone)), 'the history shows who changed what');

  await walker.opens(`/desk/courts/${court}/staff`);
  await walker.stands('the staff');
  await changePost(walker, `${walks}-қ/${court}`);
  await importOneBadRow(walker);
}

async function changeHelpline(walker: Walker, phone: string): Promise<void> {
  await walker.followsLink(`main a[href^="/${walker.lang}/desk/courts/${court}/helplines/entries/"]`);
  await walker.stands('one helpline');
  await walker.fills('phone', 'жоқ');
  await walker.expects(422).presses();
  await walker.stands('a number that is none');
  await walker.fills('phone', phone);
  await walker.presses();
  assert.equal(walker.place, `/desk/courts/${court}/helplines`);
}

/** The order by which somebody holds the post; the history keeps it. */
async function changePost(walker: Walker, order: string): Promise<void> {
  await walker.followsLink(`main a[href^="/${walker.lang}/desk/courts/${court}/staff/entries/"]:not([href$="/end"])`);
  await walker.stands('one post');
  await walker.fills('order_number', order);
  await walker.presses();
  assert.equal(walker.place, `/desk/courts/${court}/staff`);
  await walker.opens(`/desk/courts/${court}/history?list=staff`);
  assert.ok((await walker.reads()).includes(order));
}

/** Of a thousand rows one is wrong: it is named by its number, and nothing is written. */
async function importOneBadRow(walker: Walker): Promise<void> {
  const before = await count(walker);
  await walker.opens(`/desk/courts/${court}/courtrooms/import`);
  await walker.stands('the import');
  await walker.page.locator('main input[name="file"]').setInputFiles({
    name: 'залдар.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `number,floor,capacity,has_video,cameras\n${Array.from({ length: rows }, (_, at) => row(at + 1)).join('\n')}\n`,
    ),
  });
  await walker.chooses('mode', 'amend');
  await walker.expects(422).presses('main form[enctype] button[type=submit]');
  await walker.stands('the faults of the file');
  assert.match(await walker.reads(), new RegExp(`\\b${badRow + 1}\\b`), 'the row is named');
  assert.equal(await count(walker), before, 'nothing was written');
}

const row = (at: number): string => `z${at},${at === badRow ? 'екінші' : 1},20,1,2`;

async function count(walker: Walker): Promise<number> {
  await walker.opens(`/desk/courts/${court}/courtrooms`);
  return await walker.page.locator('main table tbody tr').count();
}

const digits = (text: string): string => text.replace(/\D/g, '');
