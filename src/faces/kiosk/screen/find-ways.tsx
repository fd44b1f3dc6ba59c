import { waysTexts } from '../find/texts.ts';
import { type Here, hereHref } from './here.ts';

const ways = ['find', 'number', 'talon'] as const;

/** Three ways to one's own case; the one that is open is no link. */
export function FindWays({ here, current }: { readonly here: Here; readonly current: (typeof ways)[number] }) {
  const texts = waysTexts(here.lang);
  return (
    <nav class="sot-ways" aria-label={texts.ways}>
      {ways.map((way) =>
        way === current ? (
          <span key={way} class="sot-ways__way sot-ways__way--current" aria-current="page">
            {texts[way]}
          </span>
        ) : (
          <a key={way} class="sot-ways__way" href={hereHref(here, `/${way}`)}>
            {texts[way]}
          </a>
        ),
      )}
    </nav>
  );
}
