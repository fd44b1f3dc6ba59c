import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { voiceName } from '#design';
import { kiosk } from '#faces/kiosk';
import { type CaseNumber, caseNumberParts, casePath } from '#modules/cases';
import { scheduleHearing } from '#modules/hearings';
import { at, layCase, layCourt } from '#modules/hearings/testing';
import { LANGS, type Lang } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, testPlatform } from '#testing';
import { kioskTexts } from './kiosk-texts.ts';

const screens = [
  ...['', '/today', '/find', '/number', '/talon', '/acts', '/acts?q=zzzz', '/acts/search', '/helplines', '/offline'],
  ...['/ask', '/ask/text', '/answers', '/reception', '/reception/times'],
  '/hearing/00000000-0000-7000-8000-000000000000',
];

/** What turns pages, sends and prints says by itself what it is; the name of a datum says nothing without it. */
const unsaid = [
  ...['.sot-keys', '.sot-keys__plain', '.sot-pager', '.sot-board__head', '.sot-board__pager'],
  ...['[data-island=print-page]', '.sot-slip', 'dt', '.sot-way__title'],
].join(', ');

describe('whoever listens at a kiosk', () => {
  let site: FaceServer;
  let ofCase: readonly string[];
  before(async () => {
    const platform = await testPlatform();
    const court = await layCourt(platform);
    const open = await layCase(platform, court);
    const hearing = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: open.id, courtroomId: court.rooms[0], purpose: 'trial', startsAt: at(platform, '10:30') },
      plannedMinutes: 30,
    });
    ofCase = [`/hearing/${hearing}`, `/cases/${casePath(caseNumberParts(open.number as CaseNumber))}`];
    site = await serveFaces(platform, [kiosk]);
  });

  for (const lang of LANGS) {
    it(`hears in ${lang} every fixed text of a screen`, async () => {
      const fixed = new Set((await kioskTexts(lang)).map((text) => soundOf(lang, text)));
      for (const path of [...screens, ...ofCase]) {
        const seen = await site.get(`/${lang}/kiosk${path}${path.includes('?') ? '&' : '?'}court=7517`);
        const heard = new Set(soundsOf(seen));
        const isSilent = (text: string) => fixed.has(soundOf(lang, text)) && !heard.has(soundOf(lang, text));
        assert.deepEqual(textsOn(seen).filter(isSilent), [], `${path} is not read whole`);
      }
    });
  }
});

function soundOf(lang: Lang, text: string): string {
  return `/${lang}/voices/${voiceName(lang, text)}.ogg`;
}

function soundsOf({ document }: Seen): readonly string[] {
  const props = document.querySelector('[data-island="listen"]')?.getAttribute('data-props');
  return props ? (JSON.parse(props) as { sounds: string[] }).sounds : [];
}

function textsOn({ document }: Seen): readonly string[] {
  const main = document.querySelector('main');
  assert.ok(main);
  for (const part of main.querySelectorAll(unsaid)) part.remove();
  const texts = [...main.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].flatMap((node) => (node.nodeType === 3 ? [(node.textContent ?? '').trim()] : [])),
  );
  assert.ok(texts.some((text) => text !== ''));
  return texts;
}
