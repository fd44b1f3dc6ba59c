// Builds what the browser loads into .cache/assets: CSS, fonts, scripts, islands, the sign. A warm start only compares
// hashes (vite is not even imported); run by `node tools/boot.mjs --assets FILE`.
import { findEntries } from './assets/entries.ts';
import { isFresh } from './assets/freshness.ts';

const entries = findEntries();
if (!isFresh(entries)) {
  const { buildAssets } = await import('./assets/bundle.ts');
  await buildAssets(entries);
}
