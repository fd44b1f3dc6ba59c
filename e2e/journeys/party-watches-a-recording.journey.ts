import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readZip } from '@ashyq/pki';
import { sealedByStranger, withAlteredList } from '../walking/forged-copy.ts';
import { journey, manners, type Scene } from '../walking/journey.ts';
import { filesOf, findRecording, outlineFor } from '../walking/recorded-hearing.ts';
import { comesAs } from '../walking/staff-door.ts';
import type { Walker } from '../walking/walker.ts';

journey('a party watches the recording, takes a copy and finds the altered byte', manners, watches, { atOnce: 1 });

async function watches({ walker, meet, tells }: Scene): Promise<void> {
  await comesAs(walker, 'citizen');
  const { case: file, recording } = await findRecording(walker);
  const asked: string[] = [];
  walker.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await walker.opens(file);
  await walker.follows(recording, 'main');
  if (walker.runsScripts) tells(`all four views after a seek: ${(await plays(walker)).join(', ')} ms`);
  await walker.stands('the recording');
  await getsNoClosedByte(walker, meet, recording, asked);
  await remarks(walker);
  await walker.opens(recording);
  await takesCopy(walker);
}

/** On the moment at which the player stands, or that the address names: it is filled in. */
async function remarks(walker: Walker): Promise<void> {
  const { page } = walker;
  const mark = page.locator('[data-mark]').nth(2);
  const time = (await mark.textContent()) ?? '';
  const third = 'li:nth-child(3) > [data-mark]';
  await (walker.runsScripts ? walker.touches(third) : walker.followsLink(third));
  await walker.followsLink('a[data-remark]');
  assert.equal(await page.locator('[name="moment"]').inputValue(), time);
  await walker.fills('words', 'Қолхаттың көшірмесі емес, түпнұсқасы көрсетілген еді.');
  await walker.presses('main form:has([name="moment"]) button');
  assert.match(walker.place, /^\/cabinet\/sign\//);
  await walker.stands('a remark that waits for its signature', 'in passing');
  await signs(walker);
}

async function signs(walker: Walker): Promise<void> {
  await walker.chooses('confirm', 'yes');
  await walker.chooses('door', 'demo');
  await walker.presses('main form[enctype] button[type=submit]');
  await walker.waitsFor('.govuk-panel h1');
}

/** @returns milliseconds from the click on a mark to the pictures of all views */
async function plays({ page }: Walker): Promise<readonly number[]> {
  await page.waitForSelector('[data-player="theatre"]:not([hidden])');
  await page.locator('body').press('KeyK');
  // What a busy machine began apart, the player brings together.
  await page.waitForFunction(() => {
    const times = [...document.querySelectorAll<HTMLMediaElement>('[data-track]')].map((one) => one.currentTime);
    return times.length === 5 && Math.min(...times) > 1 && Math.max(...times) - Math.min(...times) < 0.1;
  });
  const took: number[] = [];
  for (const mark of [4, 10, 2]) took.push(await page.evaluate(seek, mark));
  await page.locator('body').press('KeyK');
  await page.locator('body').press('Digit2');
  await page.waitForSelector('[data-tile="parties"][data-main]');
  await page.locator('#mark-search').fill('қолхат');
  await page.waitForFunction(() => document.querySelectorAll('[data-at]:not([hidden])').length === 2);
  await page.locator('#mark-search').fill('');
  return took;
}

/** Runs in the page: goes to a mark and waits for the pictures of that moment. */
async function seek(mark: number): Promise<number> {
  const started = performance.now();
  document.querySelectorAll<HTMLElement>('[data-mark]')[mark]?.click();
  const views = [...document.querySelectorAll<HTMLVideoElement>('video[data-track]')];
  const isShown = (): boolean => views.every(({ seeking, readyState }) => !seeking && readyState >= 2);
  while (!isShown()) await new Promise((done) => setTimeout(done, 5));
  return Math.round(performance.now() - started);
}

/** The judge's outline names what is closed: nothing of it was asked for, and nothing of it is given. */
async function getsNoClosedByte(walker: Walker, meet: Scene['meet'], recording: string, asked: readonly string[]) {
  const secretary = await meet({ javaScript: 'off', looks: 'in passing' });
  await comesAs(secretary, 'secretary');
  const all = filesOf(await outlineFor(secretary, recording));
  const open = new Set(filesOf(await outlineFor(walker, recording)));
  const closed = all.filter((one) => !open.has(one));
  assert.ok(closed.length > 0 && open.size > 0);
  const id = recording.split('/').at(-1);
  assert.deepEqual(
    asked.filter((path) => closed.some((one) => path.endsWith(`/files/${one}`))),
    [],
  );
  for (const one of closed.slice(0, 3)) {
    const answer = await walker.context.request.get(`${walker.origin}/media/recordings/${id}/files/${one}`);
    assert.equal(answer.status(), 404, one);
  }
  const stranger = await meet({ javaScript: 'off', looks: 'in passing' });
  const refused = await stranger.context.request.get(`${walker.origin}/media/recordings/${id}/outline.json`);
  assert.equal(refused.status(), 401);
}

/** The warning is signed first, once; then the sound comes, and the verifier tells the altered byte. */
async function takesCopy(walker: Walker): Promise<void> {
  await walker.followsLink('main a[href$="/copy"]');
  await walker.stands('the copy of the recording');
  const warning = 'main button[value="sign"]';
  if ((await walker.page.locator(warning).count()) > 0) {
    const { place } = walker;
    await walker.presses(warning);
    await signs(walker);
    await walker.opens(place);
    await walker.reloadsUntil('main button[value="take"]');
    await walker.stands('the copy whose warning is signed');
  }
  const coming = walker.page.waitForEvent('download');
  await walker.touches('main button[value="take"]');
  const zip = await (await coming).path();
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-copy-'));
  try {
    const trust = await walker.context.request.get(`${walker.origin}/api/signatures/trust`);
    writeFileSync(join(folder, 'trust.json'), await trust.body());
    const verify = (file: string) =>
      spawnSync(
        process.execPath,
        ['--import', './tools/tsx-hook.mjs', 'src/commands/verify.ts', file, '--trust', join(folder, 'trust.json')],
        {
          encoding: 'utf8',
          env: { ...process.env, NODE_OPTIONS: '', ASHYQ_DATA: folder, INIT_CWD: folder },
        },
      );
    const whole = verify(zip);
    assert.equal(whole.status, 0, whole.stdout + whole.stderr);
    const bytes = readFileSync(zip);
    const at = bytes.indexOf('mdat') + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(folder, 'altered.zip'), bytes);
    const altered = verify(join(folder, 'altered.zip'));
    assert.equal(altered.status, 1, altered.stdout);
    assert.match(altered.stdout, /^failed {2}.*\d\d:\d\d:\d\d/m);
    if (walker.runsScripts) await opensOffline(walker, zip, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without the court: the page tells whole, altered with its second, forged, and sealed by a stranger. */
async function opensOffline({ context, lang }: Walker, zip: string, folder: string): Promise<void> {
  const copy = readFileSync(zip);
  writeFileSync(join(folder, 'player.html'), readZip(copy).get('player.html') ?? '');
  const elsewhere = await context.browser()?.newContext({ offline: true, locale: lang });
  assert.ok(elsewhere);
  const says = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const page = await elsewhere.newPage();
    await page.goto(pathToFileURL(join(folder, 'player.html')).href);
    await page.setInputFiles('#copy', { name: 'copy.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
    await page.waitForSelector('#player:not([hidden])');
    const verdict = await page.locator('#verdict').getAttribute('data-verdict');
    const lines = await page.locator('#said li').allTextContents();
    await page.close();
    return [verdict ?? '', ...lines];
  };
  const [whole, altered] = [await says(copy), await says(readFileSync(join(folder, 'altered.zip')))];
  assert.deepEqual([whole[0], altered[0]], ['whole', 'altered'], whole.join('\n'));
  assert.match(altered.filter((line) => !whole.includes(line)).join(), /\d\d:\d\d:\d\d/);
  assert.equal((await says(withAlteredList(copy)))[0], 'forged');
  assert.equal((await says(await sealedByStranger(copy)))[0], 'stranger');
  await elsewhere.close();
}
