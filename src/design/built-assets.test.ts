import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assetFolder, assetRoutes, assetUrl, loadAssets } from './assets.ts';
import { kk } from './locales/kk.ts';
import { charactersOf } from './testing/woff2.ts';

const { files } = loadAssets();
const fileOf = (name: string) => join(assetFolder, files[name] ?? name);
const text = (name: string) => readFileSync(fileOf(name), 'utf8');
const routes = new Map(assetRoutes().map((route) => [route.url, route]));
const routeOf = (name: string) => routes.get(assetUrl(name));
const fonts = Object.keys(files).filter((name) => name.endsWith('.woff2'));

describe('styles', () => {
  it('weigh at most 26 KB packed on a public page, 5 KB more on a kiosk, 2 KB where it has keys', () => {
    assert.ok((routeOf('public.css')?.gzip?.length ?? Infinity) <= 26 * 1024);
    assert.ok((routeOf('kiosk.css')?.gzip?.length ?? Infinity) <= 5 * 1024);
    assert.ok((routeOf('keys.css')?.gzip?.length ?? Infinity) <= 2 * 1024);
  });

  it('keep no trace of what is reserved to GOV.UK: typeface, crown, logo', () => {
    const reserved = /GDS Transport|crown|govuk-logo|govuk-header|licence-logo/gi;
    assert.deepEqual(text('public.css').match(reserved), null);
  });

  it('use only tokens that are defined, and define no colour of GOV.UK', () => {
    const css = text('public.css') + text('kiosk.css');
    const defined = new Set(Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name]) => name));
    const used = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
    assert.deepEqual(
      [...used].filter((name) => !defined.has(name) && name !== '--door'),
      [],
    );
    assert.deepEqual(
      [...defined].filter((name) => /^--govuk-(?!breakpoint|frontend-version)/.test(name ?? '')),
      [],
    );
  });

  it('measure type in rem, so that a kiosk and large text scale all of it', () => {
    assert.deepEqual(text('public.css').match(/[^}]*\{[^}]*font-size:\d+px/g), null);
  });
});

describe('fonts', () => {
  it('weigh at most 95 KB in all', () => {
    const bytes = fonts.reduce((sum, name) => sum + (routeOf(name)?.identity.length ?? 0), 0);
    assert.equal(fonts.length, 4);
    assert.ok(bytes <= 95 * 1024, `${bytes} bytes`);
  });

  it('draw every Kazakh and Russian letter, the tenge, the number sign and our punctuation', () => {
    const drawn = new Set(fonts.flatMap((name) => [...charactersOf(fileOf(name))]));
    const needed = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
    for (const character of `${needed}${needed.toUpperCase()}₸№«»–—…0123456789+/${Object.values(kk).join('')}`) {
      assert.ok(drawn.has(character), `not drawn: ${character} U+${character.codePointAt(0)?.toString(16)}`);
    }
  });

  it('come in subsets: Kazakh needs both Cyrillic ones', () => {
    const drawnBy = (name: string) => charactersOf(fileOf(`${name}`));
    const cyrillic = drawnBy('golos-text-cyrillic-wght-normal.woff2');
    const extended = drawnBy('golos-text-cyrillic-ext-wght-normal.woff2');
    for (const letter of 'ұіҰІ') assert.ok(cyrillic.has(letter), letter);
    for (const letter of 'әғқңөүһӘҒҚҢӨҮҺ') assert.ok(extended.has(letter) && !cyrillic.has(letter), letter);
  });

  it('are swapped in, so that text is read before they come', () => {
    const faces = text('public.css').match(/@font-face\{[^}]*\}/g) ?? [];
    const served = faces.filter((face) => face.includes('url('));
    assert.equal(served.length, 4);
    for (const face of served) assert.match(face, /font-display:swap.*unicode-range/);
  });

  it('move nothing when they come: what stands before them has their width and height', () => {
    const faces = text('public.css').match(/@font-face\{[^}]*local[^}]*\}/g) ?? [];
    assert.ok(faces.length >= 8);
    const number = (face: string, name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(face)?.[1]);
    for (const face of faces) {
      const share = number(face, 'size-adjust') / 100;
      assert.ok(Math.abs(number(face, 'ascent-override') * share - 98) < 0.2, face);
      assert.ok(Math.abs(number(face, 'descent-override') * share - 22) < 0.2, face);
    }
  });
});

describe('assets', () => {
  it('are addressed by their content and kept for ever', () => {
    for (const { url, headers } of routes.values()) {
      assert.match(url, /^\/assets\/[\w.-]+-[\w-]{8}\.\w+$/);
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.ok(headers['content-type']);
    }
  });

  it('are packed where packing helps', () => {
    for (const { url, identity, br, gzip } of routes.values()) {
      if (url.endsWith('.woff2')) assert.equal(br, undefined);
      else assert.ok(br && gzip && br.length <= gzip.length && identity.length > 0, url);
    }
  });

  it('refuse a name that was not built', () => {
    assert.throws(() => assetUrl('nowhere.css'), /No asset is called nowhere.css/);
  });

  it('need no build for a test of markup, but refuse to start without one', () => {
    assert.throws(() => loadAssets('/nonexistent'), /not built.*--assets/);
  });

  it('put the script of every page within 16 KB packed', () => {
    assert.ok((routeOf('page.js')?.br?.length ?? Infinity) <= 16 * 1024);
  });

  it('hold no code that makes code or styles: the content security policy stays strict', () => {
    for (const name of ['page.js', 'js-enabled.js']) {
      assert.deepEqual(text(name).match(/\beval\(|new Function|\.cssText/g), null);
    }
  });
});
