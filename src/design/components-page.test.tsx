import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { ComponentsPage } from './components-page.tsx';
import { renderPage } from './render.tsx';

const languages = ['kk', 'ru', 'en'] as const;
const kinds = ['public', 'work', 'kiosk'] as const;

for (const lang of languages) {
  for (const kind of kinds) {
    const html = renderPage(<ComponentsPage lang={lang} kind={kind} />);
    const { document } = parseHTML(html);
    const all = [...document.querySelectorAll('*')];

    describe(`the page of components in ${lang}, ${kind}`, () => {
      it('is a whole document in its language', () => {
        assert.ok(html.startsWith('<!doctype html><html lang="'));
        assert.equal(document.documentElement.getAttribute('lang'), lang);
        assert.equal(document.querySelectorAll('h1').length, 1);
        assert.equal(document.querySelectorAll('main').length, 1);
        assert.ok(document.querySelector('main h1'));
      });

      it('has no inline style, script or handler', () => {
        for (const element of all) {
          const inline = [...element.getAttributeNames()].filter((name) => name === 'style' || /^on/.test(name));
          assert.deepEqual(inline, [], element.outerHTML.slice(0, 120));
        }
        assert.equal(document.querySelectorAll('style').length, 0);
        for (const script of document.querySelectorAll('script')) assert.ok(script.getAttribute('src'));
      });

      it('names every id once, and refers only to ids that exist', () => {
        const ids = all.map((element) => element.id).filter(Boolean);
        assert.deepEqual(
          ids.filter((id, at) => ids.indexOf(id) !== at),
          [],
        );
        const known = new Set(ids);
        for (const name of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'data-aria-controls']) {
          for (const element of document.querySelectorAll(`[${name}]`)) {
            for (const id of (element.getAttribute(name) ?? '').split(' ')) {
              // The character count makes its message in the browser from the hint `-info`.
              assert.ok(known.has(id), `${name}="${id}"`);
            }
          }
        }
      });

      it('gives every drawing to the eyes only, save the sign that is named', () => {
        for (const drawing of document.querySelectorAll('svg')) {
          const isNamed = drawing.getAttribute('role') === 'img' && drawing.getAttribute('aria-label');
          assert.ok(isNamed || drawing.getAttribute('aria-hidden') === 'true', drawing.outerHTML.slice(0, 120));
        }
      });

      it('offers the same page in the other languages', () => {
        const links = [...document.querySelectorAll('.govuk-language-navigation a')];
        const others = languages.filter((other) => other !== lang);
        assert.deepEqual(
          links.map((link) => link.getAttribute('href')),
          others.map((other) => `/${other}/design`),
        );
        assert.deepEqual(
          links.map((link) => link.getAttribute('lang')),
          others,
        );
      });
    });
  }
}
