import { formatLongDate } from '@ashyq/kk-text';
import { Tag, type Tone } from '#design';
import { caseTexts, type Letter } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { nameIn } from '#shell';
import { lettersTexts } from './texts.ts';

interface StateProps {
  readonly lang: Lang;
  readonly letter: Letter;
}

/** To whom a letter goes and where it is. */
export function LetterState({ lang, letter, isLink }: StateProps & { readonly isLink: boolean }) {
  const what = lettersTexts(lang).kinds[letter.kind];
  const name = `${what}: ${nameIn(lang, letter.name)}, ${caseTexts(lang).roles[letter.role]}`;
  return (
    <>
      {isLink ? (
        <a class="govuk-link" href={`/${lang}/desk/letters/${letter.id}`}>
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <StateTag {...{ lang, letter }} />
    </>
  );
}

const tones: Readonly<Record<Letter['state'], Tone>> = {
  to_print: 'amber',
  printed: 'amber',
  posted: 'blue',
  delivered: 'green',
  refused: 'green',
  returned: 'red',
  withdrawn: 'grey',
};

export function StateTag({ lang, letter }: StateProps) {
  return <Tag tone={tones[letter.state]}>{stateIn(lang, letter)}</Tag>;
}

function stateIn(lang: Lang, letter: Letter): string {
  const texts = lettersTexts(lang);
  const day = (on: Temporal.PlainDate | undefined): string => (on ? formatLongDate(lang, on) : '');
  switch (letter.state) {
    case 'to_print':
      return texts.toPrint;
    case 'printed':
      return texts.printed;
    case 'posted':
      return texts.posted({ day: day(letter.postedOn), number: letter.postingNumber ?? '' });
    case 'withdrawn':
      return letter.kind === 'act_copy' ? texts.withdrawnCopy : texts.withdrawn;
    default:
      return texts[letter.state]({ day: day(letter.settledOn) });
  }
}
