import { formatDate } from '@ashyq/kk-text';
import { answerIn, type PublishedQuestion } from '#modules/questions';
import { legalDay } from '#platform/clock';
import { type Here, hereHref } from '../screen/here.ts';
import { answersTexts } from './texts.ts';

/** Titles of answers as rows that are pressed whole. */
export function AnswerLinks({ here, found }: { readonly here: Here; readonly found: readonly PublishedQuestion[] }) {
  const { lang } = here;
  const texts = answersTexts(lang);
  return (
    <ul class="sot-links">
      {found.map(({ number, answer, publishedAt }) => {
        const title = answerIn(answer.title, lang);
        return (
          <li key={number} class="sot-links__item">
            <a class="sot-links__link" href={hereHref(here, `/answers/${number}`)} lang={title.lang}>
              {title.text}
            </a>
            <span class="sot-links__more">{texts.answered({ day: formatDate(lang, legalDay(publishedAt)) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
