import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { killAll, living, naming, treeOf } from './process-tree.mjs';

test('a tree is the process with its children and grandchildren, and all of it ends', async () => {
  const shell = spawn('sh', ['-c', 'sh -c "echo up; sleep 60; true"; true'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(shell.stdout, 'data');
  const tree = treeOf(shell.pid);
  assert.equal(tree.length, 3);
  killAll(tree);
  await once(shell, 'close');
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
  assert.deepEqual(naming(mark), [orphan.pid]);
  killAll(treeOf(orphan.pid));
});
