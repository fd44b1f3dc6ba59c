import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lockfile } from '../lockfile.ts';
import { type RuntimePackage, runtimeTree } from '../runtime-tree.ts';

const head = `# Third-party notices

What runs when the system is installed from package-lock.json without development tools. Each package comes with its
licence text in its own folder under node_modules/. Written by \`npm run docs\` and compared by \`npm run check\`.
`;

/** THIRD-PARTY-NOTICES.md: the runtime tree of the lockfile by licence, with the line that claims the copyright. */
export function noticesOf(lock: Lockfile, copyrightOf: (place: string) => string | undefined): string {
  const tree = runtimeTree(lock);
  const byLicence = Map.groupBy(tree, (one) => one.license || 'unknown');
  const sections = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, packages]) => {
      const rows = packages.map((one) => `| ${one.name} | ${one.version} | ${noticeOf(one, copyrightOf)} |`);
      return [`## ${licence}`, '', '| package | version | notice |', '|---|---|---|', ...new Set(rows)].join('\n');
    });
  return `${head}\n${sections.join('\n\n')}\n`;
}

/** Builds for other systems are not installed here; their notice is that of the package which asks for them. */
function noticeOf(one: RuntimePackage, copyrightOf: (place: string) => string | undefined): string {
  return one.isPlatformBuild ? 'build for one system' : (copyrightOf(one.place) ?? '—').replaceAll('|', '\\|');
}

/** The first line of the licence text that claims a copyright, or the author of package.json. */
export function installedCopyright(root: string, place: string): string | undefined {
  const folder = join(root, place);
  if (!existsSync(folder)) return undefined;
  for (const file of readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort()) {
    const claim = readFileSync(join(folder, file), 'utf8').split('\n').find(isClaim);
    if (claim) return claim.replace(/^[\s*#>/-]+/, '').trim();
  }
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return typeof author === 'string' ? author : author?.name;
}

const isClaim = (line: string): boolean =>
  /^[\s*#>/-]*copyright\s.*(?:\d{4}|\(c\)|©)/i.test(line) && !/\[yyyy\]|\{yyyy\}/.test(line);
