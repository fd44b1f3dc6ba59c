// A stranger's first minute, run by .ci/run under any Node >= 18: clone, `npm start`, read pages; power off (kill -9 of
// everything), `npm start` again, read the same pages; stop, and nothing is left behind. Arguments: other pages to read.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { killAll, living, naming, treeOf } from './process-tree.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages = process.argv.length > 2 ? process.argv.slice(2) : ['/kk', '/kk/hearings', '/kk/kiosk/board'];
const firstStartMs = 300_000;
const nextStartMs = 60_000;
const stopMs = 30_000;

/** mkdtemp makes it mode 0700: the database must cope when it gives up root. */
const folder = mkdtempSync(join(tmpdir(), 'ashyq-fresh-'));
const house = join(folder, 'house');
const log = join(folder, 'start.log');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Of somebody who has just cloned: no pinned Node on the path, no settings of ours; the machine's own authorities stay. */
function strangersEnvironment(port) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((one) => !one.includes('node_modules'));
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_)|NODE_(?!EXTRA_CA_CERTS)|ASHYQ_|DATABASE_URL|BLOBS_URL)/.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), PORT: String(port) };
}

function clone() {
  const args = ['-c', 'safe.directory=*', 'clone', '--quiet', '--no-hardlinks', root, house];
  const git = spawnSync('git', args, { stdio: 'inherit' });
  if (git.status !== 0) throw new Error('git clone failed');
}

function start(port) {
  const out = openSync(log, 'a');
  const env = strangersEnvironment(port);
  const child = spawn('npm', ['start'], { cwd: house, env, stdio: ['ignore', out, out], detached: true });
  closeSync(out);
  return child;
}

async function ready(child, port, limitMs) {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('npm start ended by itself');
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`not ready after ${limitMs / 1000} s`);
}

async function readPages(port) {
  for (const page of pages) {
    const answer = await fetch(`http://127.0.0.1:${port}${page}`, { redirect: 'manual' });
    const text = await answer.text();
    const isWhole = !answer.headers.get('content-type')?.startsWith('text/html') || text.includes('</html>');
    if (answer.status !== 200 || !isWhole) throw new Error(`${page} answers ${answer.status}`);
  }
}

async function gone(pids, limitMs) {
  const until = Date.now() + limitMs;
  while (living(pids).length > 0) {
    if (Date.now() > until) throw new Error(`still running: ${living(pids).join(', ')}`);
    await pause(100);
  }
}

async function timed(what, work) {
  const began = Date.now();
  await work();
  process.stdout.write(`${what}: ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

async function strangersMinute() {
  const port = await freePort();
  await timed('clone', clone);
  let child;
  await timed('first start, nothing installed', async () => {
    child = start(port);
    await ready(child, port, firstStartMs);
    await readPages(port);
  });
  await timed('kill -9 of everything, start again', async () => {
    const tree = treeOf(child.pid);
    killAll(tree);
    await gone(tree, stopMs);
    child = start(port);
    await ready(child, port, nextStartMs);
    await readPages(port);
  });
  await timed('stop', async () => {
    const tree = treeOf(child.pid);
    process.kill(-child.pid, 'SIGINT');
    await gone([...tree, ...naming(folder)], stopMs);
  });
}

try {
  await strangersMinute();
  process.stdout.write('fresh start: 1 passed, 0 failed\n');
} catch (failed) {
  process.stdout.write(`fresh start failed: ${failed.message}\n`);
  spawnSync('tail', ['-n', '60', log], { stdio: 'inherit' });
  process.exitCode = 1;
} finally {
  killAll(naming(folder));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
