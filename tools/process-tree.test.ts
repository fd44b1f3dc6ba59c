import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { killAll, living, naming, treeOf } from './process-tree.mjs';

test('a tree is the process with its children and grandchildren, and all of it ends', async () => {
  const shell = spawn('sh', ['-c', 'sh -c "echo up; sleep 60; true"; true'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(shell.stdout, 'data');
  // The word comes before the inner shell has forked its sleep.
  for (let left = 40; left > 0 && treeOf(shell.pid).length < 3; left -= 1) await pause(50);
  const tree = treeOf(shell.pid);
  killAll(tree);
  await once(shell, 'close');
  assert.equal(tree.length, 3);
  assert.deepEqual(living(tree), []);
});

test('a process that has ended has no tree, and killing it again harms nothing', async () => {
  const short = spawn('true');
  await once(short, 'close');
  assert.deepEqual(treeOf(short.pid), []);
  killAll([short.pid ?? 0]);
});

test('an orphan is found by the folder that its command names', async () => {
  const mark = `ashyq-orphan-${process.pid}`;
  const orphan = spawn('sh', ['-c', 'echo up; sleep 60; true', mark], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(orphan.stdout, 'data');
  // A shell that is forking its sleep is seen twice under one command until the new program is loaded.
  for (let left = 40; left > 0 && !(treeOf(orphan.pid).length === 2 && naming(mark).length === 1); left -= 1) {
    await pause(50);
  }
  assert.deepEqual(naming(mark), [orphan.pid]);
  killAll(treeOf(orphan.pid));
});
