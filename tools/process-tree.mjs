// Processes of Linux by their parents: to end everything that one command has started, and nothing else.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** @returns {Map<number, number>} parent of every process; a zombie is gone for our purpose. */
function parents() {
  const found = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state !== 'Z') found.set(Number(name), Number(parent));
    } catch (ended) {
      if (!['ENOENT', 'ESRCH'].includes(ended.code)) throw ended;
    }
  }
  return found;
}

/** @returns {number[]} the process and all that descends from it, living ones only. */
export function treeOf(pid) {
  const known = parents();
  const tree = new Set(known.has(pid) ? [pid] : []);
  for (let size = -1; size !== tree.size; ) {
    size = tree.size;
    for (const [child, parent] of known) if (tree.has(parent) || parent === pid) tree.add(child);
  }
  return [...tree];
}

/** @returns {number[]} processes whose command line or working folder names the text: orphans of a folder of ours. */
export function naming(text) {
  return [...parents().keys()].filter(
    (pid) => pid !== process.pid && (commandOf(pid).includes(text) || folderOf(pid).includes(text)),
  );
}

const commandOf = (pid) => unlessGone(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
const folderOf = (pid) => unlessGone(() => readlinkSync(`/proc/${pid}/cwd`));

function unlessGone(read) {
  try {
    return read();
  } catch (ended) {
    if (!['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(ended.code)) throw ended;
    return '';
  }
}

/** @returns {number[]} those of the processes that still live. */
export function living(pids) {
  const known = parents();
  return pids.filter((pid) => known.has(pid));
}

/** SIGKILL to each, as when the power goes. */
export function killAll(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (gone) {
      if (gone.code !== 'ESRCH') throw gone;
    }
  }
}
