import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Makes `.cache/package/`, the folder to publish: JavaScript and declarations, for Node does not strip types below node_modules. */
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = `${root}.cache/package/`;

function compile(): void {
  const options = ['--outDir', dist, '--rootDir', root, '--noEmit', 'false', '--declaration'];
  const flags = ['--rewriteRelativeImportExtensions', 'true', '--allowImportingTsExtensions', 'false'];
  const { status } = spawnSync('tsc', ['-p', `${root}tsconfig.package.json`, ...options, ...flags], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the compiler refuses');
}

/** Every `./src/x.ts` becomes `./src/x.js`; benches need tools that are not published. */
function published(manifest: Record<string, unknown>): Record<string, unknown> {
  const { devDependencies: _dev, scripts: _scripts, ...rest } = manifest;
  const { './bench': _bench, ...exports } = rest.exports as Record<string, string>;
  return JSON.parse(JSON.stringify({ ...rest, exports }).replaceAll(/(\.\/[a-z0-9/-]+)\.ts"/g, '$1.js"'));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
compile();
const manifest = published(JSON.parse(readFileSync(`${root}package.json`, 'utf8')));
writeFileSync(`${dist}package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
cpSync(`${root}README.md`, `${dist}README.md`);
cpSync(fileURLToPath(new URL('../../../LICENSE', import.meta.url)), `${dist}LICENSE`);
