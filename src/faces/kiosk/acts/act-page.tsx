import { formatDate } from '@ashyq/kk-text';
import { type Spoken, SummaryList, spokenText } from '#design';
import {
  actErrors,
  actKindName,
  actTexts,
  endingOf,
  findPublicAct,
  isRulingLine,
  type PublicAct,
  partNames,
  type Segment,
  segmentParagraphs,
} from '#modules/acts';
import { type Court, getCourt } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfPhone } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { actsTexts } from './texts.ts';

/** `/kk/kiosk/acts/read/{number}?court=7517`: one published act, in letters that are read standing. */
export const actPage = kioskPage({
  path: '/acts/read/:slug',
  cache: { topics: () => ['acts', 'acts:*'], maxAgeS: 30 },
  get: async (here, request) => {
    const { platform, lang, params } = request;
    const act = await findPublicAct(platform.reads, (params.slug ?? '').normalize('NFC'));
    if (!act) throw actErrors('ACTS_NOT_FOUND');
    const court = await getCourt(platform.reads, act.courtCode);
    const title = `${actKindName(act.kind, lang)}, № ${act.number}`;
    const slug = encodeURIComponent(act.slug);
    const body = (
      <Screen isSplit title={title} isReading stage={<Facts {...{ lang, act, court }} />}>
        <TakeToPhone lang={lang} origin={platform.publicOrigin} path={`/${lang}/acts/${slug}`} />
        <h2 class="sot-screen__part">{actsTexts(lang).text}</h2>
        <article lang={act.language} class="sot-act-text sot-written">
          {partNames.map((part) => (
            <section key={part} aria-label={actTexts(act.language).parts[part]}>
              <Paragraphs segments={act.parts[part]} language={act.language} />
            </section>
          ))}
        </article>
      </Screen>
    );
    const say = [...saidOf(lang, act), ...saidOfPhone(lang, platform.publicOrigin), actsTexts(lang).text];
    return screenView(here, { title, path: `/acts/read/${slug}`, back: { path: '/acts' }, body, say });
  },
});

function saidOf(lang: Lang, act: PublicAct): readonly Spoken[] {
  const texts = actsTexts(lang);
  return [
    ...[texts.title, texts.hidden, ...(act.language === lang ? [] : [texts.otherLanguage])],
    ...(act.appealUntil ? spokenText(texts.until, { day: { day: act.appealUntil } }) : []),
  ];
}

function Facts({ lang, act, court }: { readonly lang: Lang; readonly act: PublicAct; readonly court: Court }) {
  const texts = actsTexts(lang);
  return (
    <>
      <SummaryList
        rows={[
          { key: texts.state, value: <strong>{actTexts(lang).standings[act.standing]}</strong> },
          { key: texts.day, value: formatDate(lang, act.finalOn) },
          { key: texts.court, value: court.name[lang] },
        ]}
      />
      <p class="sot-said">
        {texts.hidden} {act.language !== lang && texts.otherLanguage}{' '}
        {act.appealUntil && texts.until({ day: formatDate(lang, act.appealUntil) })}
      </p>
    </>
  );
}

/** A hidden name is read aloud as «А деген азамат», not as a full stop. */
function Paragraphs({ segments, language }: { readonly segments: readonly Segment[]; readonly language: 'kk' | 'ru' }) {
  return (
    <>
      {segmentParagraphs(segments).map((lines, index) => {
        const [only] = lines.length === 1 ? (lines[0] ?? []) : [];
        const isStrong = typeof only === 'string' && isRulingLine(only);
        return (
          <p key={index} class={isStrong ? 'sot-centred' : undefined}>
            {lines.map((line, at) => (
              <span key={at} class="sot-line">
                {line.map((segment, place) => (
                  <Words key={place} segment={segment} language={language} />
                ))}
              </span>
            ))}
          </p>
        );
      })}
    </>
  );
}

function Words({ segment, language }: { readonly segment: Segment; readonly language: 'kk' | 'ru' }) {
  if (typeof segment === 'string') return <>{segment}</>;
  const shown = `${segment.shown}${endingOf(segment)}`;
  if (segment.kind !== 'person') return <span class="sot-hidden-words">{shown}</span>;
  return (
    <>
      <span class="sot-hidden-words" aria-hidden="true">
        {shown}
      </span>
      <span class="govuk-visually-hidden">{actsTexts(language).person({ letter: segment.shown })}</span>
    </>
  );
}
