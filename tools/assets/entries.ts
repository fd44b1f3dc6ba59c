import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const outFolder = join(root, '.cache', 'assets');

/** Logical name (`page.js`, `clock.island.js`, `public.css`) -> source file, relative to the root. */
export type Entries = Record<string, string>;

const islandFile = /\.island\.tsx?$/;
/** Service workers: scripts without a page. */
const workerFile = /\.worker\.ts$/;

/** @throws when two islands carry the same name: the name alone stands in the page. */
export function findEntries(source = join(root, 'src')): Entries {
  const entries: Entries = {};
  const add = (name: string, file: string) => {
    const path = relative(root, file);
    if (entries[name]) throw new Error(`Two files claim the asset ${name}: ${entries[name]} and ${path}`);
    entries[name] = path;
  };
  for (const file of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || file.name.includes('.test.')) continue;
    const path = join(file.parentPath, file.name);
    const name = file.name.replace(/\.tsx?$/, '.js');
    if (islandFile.test(file.name) && basename(file.parentPath) === 'islands') add(name, path);
    if (workerFile.test(file.name) && basename(file.parentPath) === 'workers') add(name, path);
  }
  for (const folder of ['client', 'css']) {
    for (const file of readdirSync(join(source, 'design', folder))) {
      if (/\.(ts|css)$/.test(file)) add(file.replace(/\.ts$/, '.js'), join(source, 'design', folder, file));
    }
  }
  return entries;
}
