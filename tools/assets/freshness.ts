import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entries, outFolder, root } from './entries.ts';

/** What the last build was made from: entries, and the hash of each file that went in. */
type Stamp = { entries: Entries; inputs: Record<string, string> };

const stampFile = join(outFolder, 'stamp.json');

/** The build itself, and everything that no import statement reaches. */
function alwaysInputs(): string[] {
  const tools = readdirSync(join(root, 'tools', 'assets')).filter((file) => !file.includes('.test.'));
  const own = tools.map((file) => `tools/assets/${file}`);
  const parts = readdirSync(join(root, 'src', 'design', 'css'), { recursive: true, withFileTypes: true });
  const css = parts
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(root.length + 1));
  return [...own, ...css, 'src/design/tokens.ts', 'src/design/sign.tsx', 'package-lock.json'];
}

function hashOf(path: string): string {
  const file = join(root, path);
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('base64url') : 'absent';
}

/** True when nothing that went into the last build has changed since. */
export function isFresh(entries: Entries): boolean {
  if (!existsSync(stampFile) || !existsSync(join(outFolder, 'manifest.json'))) return false;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp;
  if (JSON.stringify(stamp.entries) !== JSON.stringify(entries)) return false;
  const known = Object.keys(stamp.inputs);
  if (alwaysInputs().some((path) => !(path in stamp.inputs))) return false;
  return known.every((path) => hashOf(path) === stamp.inputs[path]);
}

/** @param modules files of the module graph, relative to the root; packages are covered by the lockfile. */
export function writeStamp(entries: Entries, modules: string[]): void {
  const inputs: Stamp['inputs'] = {};
  for (const path of new Set([...alwaysInputs(), ...modules])) inputs[path] = hashOf(path);
  writeFileSync(stampFile, JSON.stringify({ entries, inputs } satisfies Stamp));
}
