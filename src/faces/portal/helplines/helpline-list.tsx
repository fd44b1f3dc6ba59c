import type { Helpline } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { PhoneLink } from '../phone-link.tsx';
import { helplinesTexts } from './texts.ts';

/** What each number is for, the number, its hours. */
export function HelplineList({ lang, helplines }: { lang: Lang; helplines: readonly Helpline[] }) {
  const texts = helplinesTexts(lang);
  return (
    <ul class="sot-list">
      {helplines.map(({ id, purpose, phone, hours }) => (
        <li key={id} class="sot-list__item">
          <span class="sot-list__name">{purpose[lang]}</span>
          <PhoneLink phone={phone} />
          {hours && <span class="sot-list__more">{texts.hours({ hours: hours[lang] })}</span>}
        </li>
      ))}
    </ul>
  );
}
