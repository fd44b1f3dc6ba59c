import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { StartRefusal } from '#platform/config';
import { clusterOf } from './data-folder.ts';
import { pgFolder } from './pg-binaries.ts';

/** PostgreSQL refuses to run as root, and as a user id without a name. */
export interface Unrooted {
  /** Words to put before its commands. */
  readonly prefix: readonly string[];
  /** Gives the cluster to the user that PostgreSQL will run as, when another one had it. */
  takeOver(cluster: string): void;
}

/** `nobody` of every Linux distribution: the user for a root that cannot hide in a namespace. */
const NOBODY = 65_534;

const asIs: Unrooted = { prefix: [], takeOver: () => undefined };

/**
 * How PostgreSQL runs on this data folder. In a user namespace without mapping root looks like `nobody` to it, while files
 * keep their owner. Where namespaces are closed (containers), or the path leads through folders of others, it runs as the
 * owner of the cluster with root's right to pass closed folders and nothing more.
 * @throws StartRefusal when no way is open
 */
export function unrooted(folder: string): Unrooted {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return asIs;
  const namespace: Unrooted = { prefix: ['unshare', '-U'], takeOver: () => undefined };
  if (isOpen(namespace.prefix, folder)) return namespace;
  if (!isRoot) throw noName();
  const user = ownerOf(clusterOf(folder)) || NOBODY;
  const prefix = asUser(user);
  if (isOpen(prefix, folder)) return { prefix, takeOver: (cluster) => handOver(cluster, user) };
  throw noWayForRoot();
}

function asUser(user: number): string[] {
  const rights = '+dac_override,+dac_read_search,+fowner';
  return ['setpriv', '--reuid', `${user}`, '--regid', `${user}`, '--clear-groups', '--inh-caps', rights].concat(
    '--ambient-caps',
    rights,
  );
}

/** Whether under this prefix the binaries run and the data can be written. */
function isOpen(prefix: readonly string[], folder: string): boolean {
  const [command = '', ...args] = prefix;
  const existing = [clusterOf(folder), folder].find(existsSync) ?? dirname(folder);
  const ask = 'test -x "$0" && test -w "$1"';
  const asked = spawnSync(command, [...args, 'sh', '-c', ask, join(pgFolder(), 'bin', 'postgres'), existing]);
  return asked.status === 0;
}

function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

function ownerOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.uid ?? 0;
}

function handOver(cluster: string, user: number): void {
  if (ownerOf(cluster) !== user) execFileSync('chown', ['-R', `${user}:${user}`, cluster]);
}

function noName(): StartRefusal {
  return new StartRefusal({
    kk: 'Бұл пайдаланушы нөмірінің атауы жоқ (/etc/passwd), сондықтан PostgreSQL іске қосылмайды. Атауы бар пайдаланушы атынан іске қосыңыз немесе ASHYQ_MODE=real және DATABASE_URL орнатыңыз.',
    ru: 'У этого номера пользователя нет имени (/etc/passwd), поэтому PostgreSQL не запускается. Запустите от пользователя с именем или задайте ASHYQ_MODE=real и DATABASE_URL.',
    en: 'This user id has no name (/etc/passwd), so PostgreSQL does not run. Start as a user with a name, or set ASHYQ_MODE=real and DATABASE_URL.',
  });
}

function noWayForRoot(): StartRefusal {
  return new StartRefusal({
    kk: 'PostgreSQL root атынан іске қосылмайды, ал бұл жүйеде unshare де, setpriv те рұқсат етілмеген. Кәдімгі пайдаланушы атынан іске қосыңыз.',
    ru: 'PostgreSQL не запускается от root, а unshare и setpriv здесь не разрешены. Запустите от обычного пользователя.',
    en: 'PostgreSQL does not run as root, and neither unshare nor setpriv is allowed here. Start as an ordinary user.',
  });
}
