import { Icon } from '#design';
import { actTexts, isReadyToSign } from '#modules/acts';
import type { ActProps } from './props.ts';
import { deskActTexts } from './texts.ts';

/** What stands between the draft and the signature; a line that is not met leads to its part. */
export function Checklist({ lang, checks }: ActProps) {
  const texts = deskActTexts(lang);
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist" class="govuk-heading-m">
        {texts.checklist}
      </h2>
      <ul class="sot-checks">
        {checks.map(({ key, isMet, evidence, part }) => (
          <li key={key} class={isMet ? 'sot-check' : 'sot-check sot-check--open'}>
            <Icon name={isMet ? 'check' : 'cross'} />
            <span>
              <span class="govuk-visually-hidden">{`${isMet ? texts.met : texts.notMet}: `}</span>
              {part && !isMet ? (
                <a class="govuk-link" href={`#${part}`}>
                  {actTexts(lang).checks[key]}
                </a>
              ) : (
                actTexts(lang).checks[key]
              )}
              {!isMet && evidence.length > 0 && evidence[0] !== '—' && (
                <span class="sot-list__more">{` ${texts.missing({ what: evidence.slice(0, 5).join(', ') })}`}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {isReadyToSign(checks) && <p class="govuk-body">{texts.allMet}</p>}
    </section>
  );
}
