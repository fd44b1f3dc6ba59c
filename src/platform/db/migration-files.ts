import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../', import.meta.url));

export interface Migration {
  /** `20261122-01-courts.sql`: day and number order the one history of all modules. */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Every migration of the platform and all modules in the order of the one history. */
export function listMigrations(folder = sources): readonly Migration[] {
  const modules = join(folder, 'modules');
  const places = [
    join(folder, 'platform', 'db', 'migrations'),
    ...(existsSync(modules) ? readdirSync(modules).map((name) => join(modules, name, 'store', 'migrations')) : []),
  ];
  return places
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      readdirSync(place)
        .filter((file) => file.endsWith('.sql'))
        .map((file) => join(place, file)),
    )
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((path) => {
      const sql = readFileSync(path, 'utf8');
      return { name: basename(path, '.sql'), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}
