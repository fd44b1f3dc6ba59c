// Turns .ts and .tsx into JavaScript (types erased, automatic JSX of Preact) and keeps the result by content in .cache/tsx,
// so that a warm start loads no compiler at all: Node's own type stripping would cost 40 MB for the life of the process
// and does not know JSX. Used as `node --import ./tools/tsx-hook.mjs`.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks, setSourceMapsSupport } from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

const cacheFolder = fileURLToPath(new URL('../.cache/tsx/', import.meta.url));
const require = createRequire(import.meta.url);
const compilerVersion = require('rolldown/package.json').version;
let compiler;

/** @returns {{ code: string, map: string }} JavaScript, and what leads from its lines to those of the source. */
function compile(path, source) {
  compiler ??= require('rolldown/utils');
  const result = compiler.transformSync(path, source, {
    lang: path.endsWith('.tsx') ? 'tsx' : 'ts',
    typescript: { onlyRemoveTypeImports: true },
    sourcemap: true,
    jsx: { runtime: 'automatic', importSource: 'preact' },
  });
  if (result.errors.length > 0) throw new SyntaxError(`${path}: ${result.errors[0].message}`);
  const { sourcesContent: _, ...map } = result.map;
  return { code: result.code, map: JSON.stringify({ ...map, sources: [path] }) };
}

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const key = createHash('sha256').update(`${compilerVersion}\0map beside\0${path}\0${source}`).digest('hex');
  const kept = `${cacheFolder}${key}.mjs`;
  try {
    return readFileSync(kept, 'utf8');
  } catch (absent) {
    if (absent.code !== 'ENOENT') throw absent;
  }
  const { code, map } = compile(path, source);
  // The map lies beside and is read when a stack trace is made: inside the text it would stay in memory twice.
  const text = `${code}\n//# sourceMappingURL=${encodeURI(kept)}.map`;
  try {
    mkdirSync(cacheFolder, { recursive: true });
    store(`${kept}.map`, map);
    store(kept, text);
  } catch (unwritable) {
    // A read-only installation compiles at every start; nothing else changes.
    if (!['EACCES', 'EROFS', 'ENOSPC', 'EPERM'].includes(unwritable.code)) throw unwritable;
  }
  return text;
}

/** Threads of one process compile the same file at the same moment: each writes aside under a name of its own. */
function store(file, content) {
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, content);
  renameSync(part, file);
}

// A user id without a name has no home, and a library asks for one while it loads; no stranger can write to this one.
try {
  homedir();
} catch {
  process.env.HOME = '/nonexistent';
}

setSourceMapsSupport(true);

/** A file of this project that imports; what others have installed may need other versions below the same names. */
function isOurs({ parentURL, conditions }) {
  return parentURL?.startsWith('file:') && !parentURL.includes('/node_modules/') && conditions.includes('import');
}

/** @type {Map<string, import('node:module').ResolveFnOutput>} */
const ownNames = new Map();

/** Names of ours, as the package of the importing file reads them; each is looked up once. */
function ownName(specifier, context, nextResolve) {
  const [scope = ''] = /^.*\/packages\/[^/]+\//.exec(context.parentURL) ?? [];
  const key = `${scope}\0${specifier}`;
  const known = ownNames.get(key);
  if (known) return known;
  const found = { ...nextResolve(specifier, context), shortCircuit: true };
  ownNames.set(key, found);
  return found;
}

registerHooks({
  // A path with its ending needs no search: without looking around for packages and links a start is a fifth shorter.
  resolve(specifier, context, nextResolve) {
    if (!isOurs(context)) return nextResolve(specifier, context);
    if (/^\.\.?\/.*\.tsx?$/.test(specifier)) {
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
    }
    return /^[#@]/.test(specifier) ? ownName(specifier, context, nextResolve) : nextResolve(specifier, context);
  },
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !/\.tsx?$/.test(url)) return nextLoad(url, context);
    return { format: 'module', shortCircuit: true, source: compiled(fileURLToPath(url)) };
  },
});
