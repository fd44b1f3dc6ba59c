import { Icon, type IconName } from '#design';
import { type BoardProps, BoardView } from '../board/view.tsx';
import { type Here, hereHref } from '../screen/here.ts';
import { homeTexts } from './texts.ts';

/** Six doors: each a screen below `/kiosk`. */
export const tiles = [
  ['today', 'list'],
  ['find', 'search'],
  ['acts', 'document'],
  ['reception', 'door'],
  ['ask', 'question'],
  ['helplines', 'phone'],
] as const satisfies readonly (readonly [string, IconName])[];

export function HomeView({ here, board }: { readonly here: Here; readonly board: BoardProps }) {
  const texts = homeTexts(here.lang);
  return (
    <div class="sot-screen sot-screen--home">
      <div class="sot-screen__stage">
        <BoardView {...board} />
      </div>
      <nav class="sot-screen__desk" aria-label={texts.sections}>
        <ul class="sot-tiles">
          {tiles.map(([name, icon]) => (
            <li key={name} class="sot-tiles__item">
              <a class={`sot-tile${name === 'find' ? ' sot-tile--first' : ''}`} href={hereHref(here, `/${name}`)}>
                <Icon name={icon} class="sot-tile__icon" />
                <span class="sot-tile__words">
                  <span class="sot-tile__title">{texts[name]}</span>
                  <span class="sot-tile__hint">{texts[`${name}Hint`]}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
