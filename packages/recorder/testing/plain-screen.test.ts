// The recorder's own screen in Chromium, by keys alone.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSimulator } from '@ashyq/camera-simulator';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startRecorder } from '../src/run/start-recorder.ts';

const executablePath = [process.env.ASHYQ_CHROMIUM ?? '', '/usr/bin/chromium', chromium.executablePath()].find(
  (one) => one && existsSync(one),
);

describe('the plain screen of a recorder', { skip: executablePath ? false : 'needs: browser' }, () => {
  let page: Page;
  let browser: Browser;
  const stops: (() => unknown)[] = [];
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ashyq-plain-'));
    const simulator = await startSimulator();
    const key = 'k'.repeat(43);
    const recorder = await startRecorder({
      ...{ name: '2', stateFolder: join(folder, 's'), diskFolders: [join(folder, 'a'), join(folder, 'b')] },
      ...{ host: '127.0.0.1', port: 0, screenKey: key },
    });
    const address = `http://127.0.0.1:${recorder.port}`;
    const cameras = [{ picture: 'judge', addresses: [{ url: simulator.address('judge') }] }];
    const headers = { authorization: `Bearer ${key}` };
    await fetch(`${address}/v1/room`, { method: 'PUT', headers, body: JSON.stringify({ room: '2', cameras }) });
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    stops.push(
      () => browser.close(),
      () => recorder.stop(),
      () => simulator.stop(),
      () => rm(folder, { recursive: true, force: true }),
    );
    page = await browser.newPage();
    await page.goto(`${address}/en`);
    await page.fill('#key', key);
    await page.keyboard.press('Enter');
    await page.fill('#hearing', '7517-26-00-2/1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#status.recording');
  });
  after(async () => {
    for (const stop of stops) await stop();
  });

  const marks = async () => (await page.locator('#marks b').allTextContents()).toReversed();
  const untilMarks = (count: number) =>
    page.waitForFunction((wanted) => document.querySelectorAll('#marks b').length === wanted, count);

  it('marks by the keys of the court, with what is typed, and stays on the page', async () => {
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await page.keyboard.press('F4');
    await untilMarks(1);
    await page.keyboard.press('NumpadDivide');
    await untilMarks(2);
    await page.fill('#speaker', 'Эксперт');
    await page.keyboard.press('F3');
    await untilMarks(3);
    assert.equal(await page.inputValue('#speaker'), '');
    await page.keyboard.press('Shift+F9');
    await untilMarks(4);
    await page.keyboard.press('Shift+F9');
    await untilMarks(5);
    assert.deepEqual(await marks(), ['Motion', 'Evidence', 'Speaker', 'Closed part', 'Open part']);
    assert.ok((await page.textContent('#marks'))?.includes('Эксперт'));
    assert.equal(await page.getAttribute('body', 'data-same'), '');
  });

  it('gives a command another key, but none that is taken, and remembers it', async () => {
    await page.click('#keys summary');
    await page.click('[data-rename="motion"]');
    await page.keyboard.press('F8');
    assert.ok((await page.textContent('#keys-told'))?.includes('taken'));
    await page.keyboard.press('F10');
    assert.ok((await page.textContent('[data-command="motion"] kbd'))?.includes('F10'));
    await page.reload();
    await page.keyboard.press('F10');
    await untilMarks(6);
    assert.equal((await marks()).at(-1), 'Motion');
  });

  it('breaks off, goes on and ends by keys, the end only when it is confirmed', async () => {
    await page.keyboard.press('F9');
    await page.waitForSelector('#status.break');
    await page.keyboard.press('F9');
    await page.waitForSelector('#status.recording');
    assert.deepEqual((await marks()).slice(-2), ['Break', 'Going on']);
    await page.keyboard.press('Control+F9');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'confirm');
    await page.waitForSelector('#status.recording');
    await page.keyboard.press('Control+F9');
    await page.waitForSelector('#status.idle');
  });
});
