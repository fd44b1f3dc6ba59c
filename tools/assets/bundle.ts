import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { AssetManifest } from '#design';
import { drawSigns } from './drawn.ts';
import { type Entries, outFolder, root } from './entries.ts';
import { writeStamp } from './freshness.ts';
import { govukCss } from './govuk-css.ts';

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** The oldest browsers that get scripts and styles made for them; older ones get the plain page. */
const browsers = ['chrome87', 'firefox78', 'safari14'];

async function bundle(entries: Entries): Promise<Output[]> {
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)]));
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base: './',
    css: { postcss: { plugins: [govukCss()] } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: browsers,
      cssTarget: browsers,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: (chunk) => `${chunk.name.replace(/\.js$/, '')}-[hash].js`,
          chunkFileNames: 'part-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  return (Array.isArray(result) ? result : [result as Rolldown.RolldownOutput]).flatMap((one) => one.output);
}

/** Every file is written whole under a name with its hash; a running server of an older build keeps its own. */
function writeFile(name: string, content: string | Uint8Array): void {
  const put = (suffix: string, bytes: string | Uint8Array) => {
    const part = join(outFolder, `${name}${suffix}.${process.pid}.part`);
    writeFileSync(part, bytes);
    renameSync(part, join(outFolder, name + suffix));
  };
  put('', content);
  if (name.endsWith('.woff2')) return;
  const bytes = Buffer.from(content);
  // The last percent of a large file would cost the first start seconds.
  const effort = bytes.length > 300_000 ? 9 : 11;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  put('.br', brotliCompressSync(bytes, { params: quality }));
  put('.gz', gzipSync(bytes, { level: 9 }));
}

/** The name by which a page asks for what was built, or nothing for a part that only other parts import. */
function logicalName(output: Output): string | undefined {
  if (output.type === 'chunk') return output.isEntry ? output.name : undefined;
  return basename(output.names[0] ?? output.fileName);
}

function modulesOf(outputs: Output[]): string[] {
  const all = outputs.flatMap((output) => (output.type === 'chunk' ? output.moduleIds : output.originalFileNames));
  const paths = all.map((id) => (id.startsWith('/') ? relative(root, id) : id).split('?')[0] ?? '');
  return paths.filter(
    (path) => path !== '' && !path.includes('node_modules') && !path.startsWith('..') && !path.includes('\0'),
  );
}

/** Vite makes a script of nothing beside every stylesheet. */
const isHollow = (output: Output) => output.type === 'chunk' && output.name.endsWith('.css');

/** A server of an older build holds its files in memory; an hour covers one that is just reading them. */
const keptMs = 3_600_000;

function sweep(kept: ReadonlySet<string>): void {
  for (const name of readdirSync(outFolder)) {
    const path = join(outFolder, name);
    const isKept = kept.has(name.replace(/\.(br|gz)$/, '')) || name.endsWith('.json');
    if (!isKept && Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { force: true });
  }
}

export async function buildAssets(entries: Entries): Promise<void> {
  mkdirSync(outFolder, { recursive: true });
  const outputs = await bundle(entries);
  const manifest: AssetManifest = { files: {}, imports: {} };
  for (const output of outputs) {
    if (isHollow(output)) continue;
    writeFile(output.fileName, output.type === 'chunk' ? output.code : output.source);
    const name = logicalName(output);
    manifest.files[name ?? output.fileName] = output.fileName;
    if (name && output.type === 'chunk') manifest.imports[name] = output.imports;
  }
  for (const { name, file, content } of drawSigns()) {
    writeFile(file, content);
    manifest.files[name] = file;
  }
  writeFileSync(join(outFolder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  writeStamp(entries, modulesOf(outputs));
  sweep(new Set(Object.values(manifest.files)));
}
