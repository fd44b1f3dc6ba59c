import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { filingTexts, findPin, getFiling, noScanner, virusScanner } from '#modules/filing';
import { type FilingHouse, sendClaim, signingHouse } from '#modules/filing/testing';
import { readTalonNumber } from '#modules/identity';
import { questionErrors } from '#modules/questions';
import { LANGS } from '#platform/i18n';
import { Browser, type FaceServer, serveFaces } from '#testing';
import { portal } from '../face.ts';
import { calendarOf } from './calendar.ts';
import { talonTexts } from './texts.ts';

describe('the page of a talon', () => {
  let house: FilingHouse;
  let site: FaceServer;
  let number: string;
  let pin: string;

  before(async () => {
    house = await signingHouse();
    house.platform.ports.plug(virusScanner, noScanner);
    site = await serveFaces(house.platform, [portal]);
    const { platform, filer } = house;
    const id = await sendClaim(platform, house.actsOf(filer), filer);
    number = (await getFiling(platform.reads, filer, id)).talon;
    pin = (await findPin(platform, filer, id)) ?? '';
  });

  /** Right by its check digit, and nobody's. */
  const nobodys = (digits: string): string =>
    [...'0123456789'].map((last) => `${digits}${last}`).find((typed) => readTalonNumber(typed) && typed !== number) ??
    '';
  const [unknown, unknownQuestion] = [nobodys('48151623420'), nobodys('98151623420')];

  const errorOf = ({ page }: Browser): string =>
    page.document.querySelector('.govuk-error-summary__list a')?.textContent ?? '';

  for (const lang of LANGS) {
    const texts = talonTexts(lang);

    it(`tells where a filing is, whose turn and what comes next, without a name or a sum, in ${lang}`, async () => {
      const visitor = new Browser(site.server);
      await visitor.visit(`/${lang}/talon?number=${number}`);
      await visitor.submit({ pin: pin.toLowerCase() });
      const { text } = visitor.page;
      const words = filingTexts(lang).talon;
      for (const said of [words.kinds.sent, words.meanings.sent, words.turns.court, texts.hidden]) {
        assert.ok(text.includes(said), said);
      }
      assert.equal(visitor.page.document.querySelectorAll('ol.sot-timeline > li').length, 7);
      assert.doesNotMatch(visitor.page.document.toString(), /Ахметов|1\s000\s000|Қарызды өндіру/);
      assert.match(visitor.page.document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '', /noindex/);
    });

    it(`answers an unknown number and a wrong PIN alike, and a mistyped number at once, in ${lang}`, async () => {
      const visitor = new Browser(site.server);
      await visitor.visit(`/${lang}/talon`);
      await visitor.submit({ number, pin: 'AAAA AAAA' });
      const wrongPin = errorOf(visitor);
      assert.equal(visitor.page.status, 422);
      assert.ok(!visitor.page.url.includes('AAAA'), 'a PIN never stands in an address');
      const shown = (of: string): string =>
        visitor.page.document
          .toString()
          .replaceAll(of, '')
          .replaceAll(/nonce="[^"]*"/g, '');
      const page = shown(number);
      await visitor.submit({ number: unknown, pin });
      assert.equal(errorOf(visitor), wrongPin);
      assert.equal(shown(unknown), page);
      await visitor.submit({ number: unknownQuestion, pin });
      assert.equal(errorOf(visitor), questionErrors('QUESTIONS_TALON_REFUSED').say(lang));
      await visitor.submit({ number: `${number.slice(0, 11)}${(Number(number[11]) + 1) % 10}`, pin });
      const mistyped = errorOf(visitor);
      assert.notEqual(wrongPin, '');
      assert.notEqual(mistyped, wrongPin);
    });
  }

  it('writes a hearing into a calendar without a name', () => {
    const startsAt = Temporal.Instant.from('2026-12-05T05:30:00Z');
    const set = { kind: 'hearing_set', at: startsAt.subtract({ hours: 200 }), details: {} };
    const moved = { kind: 'hearing_moved', at: startsAt.subtract({ hours: 100 }), details: {} };
    const text = (entries: readonly object[]) =>
      calendarOf({
        ...{ lang: 'kk', startsAt, title: 'Сот отырысы', court: undefined, origin: 'https://sot.example' },
        talon: { number: '481516234206', courtCode: '7517', status: { entries } } as never,
      });
    assert.match(text([set]), /DTSTART:20261205T053000Z\r\n/);
    assert.match(text([set]), /SEQUENCE:1\r\nDTSTAMP:20261126T213000Z\r\n/);
    assert.match(text([set, moved]), /UID:talon-481516234206@ashyq-sot\r\nSEQUENCE:2\r\n/);
    assert.match(text([set]), /ORGANIZER;CN="7517":https:\/\/sot\.example\/kk\/courts\/7517\r\n/);
  });
});
