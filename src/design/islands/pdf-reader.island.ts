import { announce } from './announce.ts';
import type { IslandStart } from './mount.ts';
import { openDocument } from './pdf/open-document.ts';
import { PageRow } from './pdf/page-row.ts';

interface Props {
  readonly src: string;
  readonly words: {
    readonly loading: string;
    readonly failed: string;
    /** With `%{number}` and `%{count}`. */
    readonly page: string;
    readonly noText: string;
  };
}

type Deed = 'previous' | 'next' | 'smaller' | 'larger' | 'fit' | 'turn' | 'text';

/** Keys of the stage, by their place on the keyboard: the Kazakh and the Russian layout are one. */
const keys: Readonly<Record<string, Deed>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Minus: 'smaller',
  NumpadSubtract: 'smaller',
  Equal: 'larger',
  NumpadAdd: 'larger',
  Digit0: 'fit',
  Numpad0: 'fit',
  KeyR: 'turn',
  KeyT: 'text',
};

/** Reads a proved PDF in the page; while it cannot, the way to save it stays. */
const start: IslandStart = (element, given) => {
  const { src, words } = given as unknown as Props;
  const find = <Found extends HTMLElement>(name: string) => element.querySelector<Found>(`[data-pdf="${name}"]`);
  const [fallback, reader, stage, state] = [find('fallback'), find('reader'), find('stage'), find('state')];
  if (!fallback || !reader || !stage || !state) return;
  const say = (text: string) => {
    state.textContent = text;
  };
  say(words.loading);
  void read(element, src, words, say).then(
    () => {
      fallback.hidden = true;
      say('');
      stage.dataset.open = '';
    },
    (cause: unknown) => {
      reader.hidden = true;
      say(words.failed);
      reportError(cause);
    },
  );
};

async function read(
  element: HTMLElement,
  src: string,
  words: Props['words'],
  say: (text: string) => void,
): Promise<void> {
  const find = <Found extends HTMLElement>(name: string) => element.querySelector<Found>(`[data-pdf="${name}"]`);
  const pdf = await openDocument(src, (share) => say(`${words.loading} ${Math.floor(share * 100)} %`));
  const [reader, stage, number] = [find('reader'), find('stage'), find<HTMLInputElement>('number')];
  const [count, percent, text] = [find('count'), find('percent'), find('text')];
  if (!reader || !stage || !number) return;
  reader.hidden = false;
  if (count) count.textContent = `/ ${pdf.numPages}`;
  number.max = String(pdf.numPages);
  const row = await PageRow.open(stage, pdf, words, (page) => {
    number.value = String(page);
  });
  const does = deedsOf(row);
  const act = (deed: Deed) => {
    does[deed]();
    if (percent) percent.textContent = `${row.zoomPercent} %`;
    text?.setAttribute('aria-pressed', String(row.isText));
    if (deed === 'previous' || deed === 'next') announce(pageText(words, row.current, pdf.numPages));
  };
  for (const button of reader.querySelectorAll<HTMLElement>('[data-deed]')) {
    button.addEventListener('click', () => act(button.dataset.deed as Deed));
  }
  number.addEventListener('change', () => row.goTo(Number(number.value) || row.current));
  stage.addEventListener('keydown', (event) => {
    const deed = keys[event.code];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(deed);
  });
  const asked = /^#page=(\d{1,4})$/.exec(location.hash)?.[1];
  if (asked) row.goTo(Number(asked));
}

function deedsOf(row: PageRow): Readonly<Record<Deed, () => void>> {
  return {
    previous: () => row.goTo(row.current - 1),
    next: () => row.goTo(row.current + 1),
    smaller: () => row.zoom(-1),
    larger: () => row.zoom(1),
    fit: () => row.fit(),
    turn: () => row.turn(),
    text: () => row.toggleText(),
  };
}

function pageText({ page }: Props['words'], number: number, count: number): string {
  return page.replace('%{number}', String(number)).replace('%{count}', String(count));
}

export default start;
