import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { fillForm } from './fill-form.ts';

const fill = (page: VNode, fields: readonly (readonly [string, string])[], action = '/kk/form') => {
  const sent = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  const { html, left } = fillForm(renderToString(page), { action, fields: sent });
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const value = (selector: string) => document.querySelector(selector)?.getAttribute('value');
  return { document, left, value, html };
};

const whole = (
  <main>
    <form method="get" action="/kk/form">
      <input name="surname" value="іздеу" />
    </form>
    <form method="post" action="/kk/form" novalidate>
      <input type="hidden" name="version" value="7" />
      <input name="surname" value="ескі" class="govuk-input" />
      <input type="password" name="password" />
      <input name="code" autocomplete="one-time-code" />
      <input type="radio" name="kind" value="phone" checked />
      <input type="radio" name="kind" value="email" />
      <input type="checkbox" name="agree" value="yes" checked />
      <select name="court">
        <option value="7517" selected>
          Алматы
        </option>
        <option value="7594">Астана</option>
      </select>
      <textarea name="text">ескі</textarea>
      <input name="party" />
      <input name="party" />
      <button type="submit" name="do">
        Жіберу
      </button>
    </form>
  </main>
);

describe('a form that is filled again', () => {
  it('has every kind of answer as it was typed, however hostile it is', () => {
    const typed = '"><script>alert(1)</script> & «Ә» $& $1';
    const { document, value, left, html } = fill(whole, [
      ['version', '6'],
      ['surname', typed],
      ['kind', 'email'],
      ['court', '7594'],
      ['text', `\nбір\n</textarea><b>екі`],
      ['party', 'бірінші'],
      ['party', 'екінші'],
    ]);
    assert.equal(value('form[method=post] [name=surname]'), typed);
    assert.equal(value('form[method=get] [name=surname]'), 'іздеу');
    assert.equal(document.querySelector('script'), null);
    assert.equal(document.querySelector('b'), null);
    // The version that the person had seen: whoever changed the record meanwhile is not overwritten.
    assert.equal(value('[name=version]'), '6');
    assert.deepEqual(
      [...document.querySelectorAll('[checked]')].map((one) => one.getAttribute('value')),
      ['email'],
    );
    assert.deepEqual(
      [...document.querySelectorAll('[selected]')].map((one) => one.getAttribute('value')),
      ['7594'],
    );
    assert.ok(html.includes('<textarea name="text">\n\nбір\n&lt;/textarea&gt;&lt;b&gt;екі</textarea>'), html);
    assert.deepEqual(
      [...document.querySelectorAll('[name=party]')].map((one) => one.getAttribute('value')),
      ['бірінші', 'екінші'],
    );
    assert.deepEqual(left, []);
  });

  it('never gets a password or a code, whoever sends one', () => {
    const { value, html } = fill(whole, [
      ['password', 'жеті қабат'],
      ['code', '12345678'],
    ]);
    assert.deepEqual([value('[name=password]'), value('[name=code]')], [null, null]);
    assert.doesNotMatch(html, /жеті қабат|12345678/);
  });

  it('is the one of several that held the same hidden values, and is unfolded', () => {
    const one = (deed: string) => (
      <details>
        <summary>{deed}</summary>
        <form method="post" action="/kk/form">
          <input type="hidden" name="deed" value={deed} />
          <input name="reason" id={deed} />
        </form>
      </details>
    );
    const page = (
      <main>
        {one('delay')}
        {one('adjourn')}
      </main>
    );
    const { value, document } = fill(page, [
      ['deed', 'adjourn'],
      ['reason', 'судья ауырып қалды'],
    ]);
    assert.deepEqual([value('#delay') ?? '', value('#adjourn')], ['', 'судья ауырып қалды']);
    assert.deepEqual(
      [...document.querySelectorAll('details')].map((details) => details.hasAttribute('open')),
      [false, true],
    );
  });

  it('tells which answers have no place any more, and not the words of the page itself', () => {
    const { left } = fill(whole, [
      ['step', 'check'],
      ['purpose', 'Алдын ала отырыс'],
      ['party', '1-тарап'],
      ['party', '2-тарап'],
      ['party', '3-тарап'],
    ]);
    assert.deepEqual(left, ['Алдын ала отырыс', '3-тарап']);
    assert.deepEqual(fill(<main />, [['text', 'Бәрі қалды']]).left, ['Бәрі қалды']);
    assert.deepEqual(fill(whole, [['text', 'Бәрі қалды']], '/kk/other').left, ['Бәрі қалды']);
  });
});
