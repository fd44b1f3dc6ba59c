import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Written by tools/build-assets.ts: logical name -> file, and what each script imports. */
export type AssetManifest = { files: Record<string, string>; imports: Record<string, string[]> };

/** A built file in memory with its ready-made encodings; the address holds the hash of the content. */
export type AssetFile = {
  url: string;
  headers: Record<string, string>;
  identity: Buffer;
  br?: Buffer;
  gzip?: Buffer;
};

export const assetFolder = fileURLToPath(new URL('../../.cache/assets/', import.meta.url));

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** The thread in which a stranger's document is read reaches no network, whatever the document makes of it. */
const READS_ALONE = "default-src 'none'; script-src 'wasm-unsafe-eval'";

let manifest: AssetManifest | undefined;

/**
 * Reads the manifest at start. @throws when the assets are not built. Until it is called names stay without hash,
 * so that a test of markup needs no build.
 */
export function loadAssets(folder = assetFolder): AssetManifest {
  const path = join(folder, 'manifest.json');
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8')) as AssetManifest;
  } catch (cause) {
    throw new Error(`The assets are not built (${path}); run: node tools/boot.mjs --assets FILE`, { cause });
  }
  return manifest;
}

/** @param name `public.css`, `page.js`, `{name}.island.js`, `favicon.svg`, `golos-text-cyrillic-wght-normal.woff2` … */
export function assetUrl(name: string): string {
  const file = manifest?.files[name];
  if (manifest && !file) throw new Error(`No asset is called ${name}`);
  return `/assets/${file ?? name}`;
}

/** A built text that is served at an address of its own, as a service worker is. @throws when the assets are not built */
export function assetText(name: string, folder = assetFolder): string {
  const file = (manifest ?? loadAssets(folder)).files[name];
  if (!file) throw new Error(`No asset is called ${name}`);
  return readFileSync(join(folder, file), 'utf8');
}

/** Scripts that `name` imports at once, for `modulepreload`. */
export function assetImports(name: string): string[] {
  return (manifest?.imports[name] ?? []).map((file) => `/assets/${file}`);
}

/** Every built file with its headers, for the HTTP layer: `GET {url}` answers for ever the same. */
export function assetRoutes(folder = assetFolder): AssetFile[] {
  const { files } = loadAssets(folder);
  return [...new Set(Object.values(files))].map((file) => {
    const read = (suffix: string) => readFileSync(join(folder, file + suffix));
    const kind = file.slice(file.lastIndexOf('.') + 1);
    const headers = {
      'content-type': types[kind] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      ...(file.startsWith('pdf.worker') ? { 'content-security-policy': READS_ALONE } : {}),
    };
    const url = `/assets/${file}`;
    if (kind === 'woff2') return { url, headers, identity: read('') };
    return {
      url,
      headers: { ...headers, vary: 'accept-encoding' },
      identity: read(''),
      br: read('.br'),
      gzip: read('.gz'),
    };
  });
}
