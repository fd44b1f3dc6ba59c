import { formatDate } from '@ashyq/kk-text';
import { EmptyState, Icon, Input } from '#design';
import { actKindName, actTexts, listPublicActs, type PublicAct } from '#modules/acts';
import { findCategory } from '#modules/cases';
import { type Here, hereHref, rowsOf } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { Pager } from '../screen/pager.tsx';
import { Screen, screenView } from '../screen/screen.tsx';
import { TypingForm } from '../screen/typing-form.tsx';
import { actsTexts } from './texts.ts';

const cache = { topics: () => ['acts', 'acts:*', 'courts:*'], maxAgeS: 30 };

/** `/kk/kiosk/acts?court=7517&q=алимент`: the bank of acts of this court, the latest first. */
export const actsPage = kioskPage({
  path: '/acts',
  cache,
  get: async (here, request) => {
    const { platform, lang, query } = request;
    const texts = actsTexts(lang);
    const words = (query.q ?? '').normalize('NFC').trim().slice(0, 100);
    const wanted = Number.parseInt(query.page ?? '1', 10) || 1;
    const { acts, page, pages } = await listPublicActs(platform.listReads, {
      ...{ court: here.court.code, words, page: wanted, perPage: rowsOf(here, 6) },
    });
    const asked: Record<string, string> = words === '' ? {} : { q: words };
    const body = (
      <Screen title={texts.title} icon="document" lead={texts.lead}>
        <a class="govuk-button" href={hereHref(here, '/acts/search', asked)}>
          <Icon name="search" /> {texts.search}
        </a>
        <h2 class="sot-screen__part">{words === '' ? texts.latest : `${texts.found}: ${words}`}</h2>
        {acts.length === 0 ? (
          <EmptyState icon="document" title={texts.nothing}>
            {texts.nothingNext}
          </EmptyState>
        ) : (
          <ActLinks here={here} acts={acts} />
        )}
        <Pager here={here} path="/acts" query={asked} page={page} pages={pages} />
      </Screen>
    );
    const say = [
      ...[texts.title, texts.lead, texts.search, words === '' ? texts.latest : texts.found],
      ...(acts.length > 0 ? [] : [texts.nothing, texts.nothingNext]),
    ];
    return screenView(here, { title: texts.title, path: '/acts', query: asked, body, say });
  },
});

/** `/kk/kiosk/acts/search?court=7517`: words or a number, typed on the keys of the screen. */
export const actsSearchPage = kioskPage({
  path: '/acts/search',
  cache,
  get: async (here, request) => {
    const { lang, query } = request;
    const texts = actsTexts(lang);
    const body = (
      <Screen title={texts.search} icon="search">
        <TypingForm
          {...{ here, path: '/acts', submit: texts.submit }}
          method="get"
          layouts={['letters', 'numbers', 'latin']}
        >
          <Input
            name="q"
            label={texts.field}
            labelSize="m"
            value={(query.q ?? '').slice(0, 100)}
            autocomplete="off"
            spellcheck={false}
            attributes={{ maxlength: 100 }}
          />
        </TypingForm>
      </Screen>
    );
    const say = [texts.search, texts.field];
    return screenView(here, { title: texts.search, path: '/acts/search', back: { path: '/acts' }, body, say });
  },
});

function ActLinks({ here, acts }: { readonly here: Here; readonly acts: readonly PublicAct[] }) {
  const { lang } = here;
  return (
    <ul class="sot-links">
      {acts.map((act) => (
        <li key={act.id} class="sot-links__item">
          <a class="sot-links__link" href={hereHref(here, `/acts/read/${encodeURIComponent(act.slug)}`)}>
            {`${actKindName(act.kind, lang)}, № ${act.number}`}
          </a>
          <span class="sot-links__more">
            {[
              formatDate(lang, act.finalOn),
              findCategory(act.category)?.name[lang],
              actTexts(lang).standings[act.standing],
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
