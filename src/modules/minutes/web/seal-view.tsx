import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Details, Icon, InsetText, SummaryList, Tag, WarningText } from '#design';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { minutesTexts } from '../locales/index.ts';
import type { SealedPart } from '../model/sealed-part.ts';
import type { HearingSeal } from '../queries/get-hearing-seal.ts';

export interface SealViewProps {
  readonly lang: Lang;
  /** Undefined: it is not made yet. */
  readonly seal: HearingSeal | undefined;
  /** Address of its ZIP file. */
  readonly zipHref: string;
}

/** Recording, marks and protocol under one seal: each part with what it is today. */
export function SealView({ lang, seal, zipHref }: SealViewProps) {
  const texts = minutesTexts(lang).seal;
  return (
    <section aria-labelledby="hearing-seal">
      <h2 id="hearing-seal" class="govuk-heading-m">
        {texts.title}
      </h2>
      {seal ? <Sealed {...{ lang, seal, zipHref }} /> : <InsetText>{texts.waits}</InsetText>}
    </section>
  );
}

function Sealed({ lang, seal, zipHref }: SealViewProps & { readonly seal: HearingSeal }) {
  const texts = minutesTexts(lang).seal;
  const isWhole = seal.indication === 'TOTAL_PASSED';
  return (
    <>
      <p class="govuk-body">{seal.isRecorded ? texts.lead : texts.notRecorded}</p>
      {isWhole ? <p class="govuk-body">{texts.TOTAL_PASSED}</p> : <WarningText>{texts[seal.indication]}</WarningText>}
      {!seal.isSealRight && <WarningText>{texts.sealWrong}</WarningText>}
      {seal.later.length > 0 && <WarningText>{texts.later}</WarningText>}
      <SummaryList
        rows={seal.parts.map((part) => ({
          key: texts.parts[part.kind],
          value: <Tag tone={part.state === 'whole' ? 'green' : 'red'}>{texts.states[part.state]}</Tag>,
        }))}
      />
      <p class="govuk-body">
        {texts.sealedAt({ at: momentIn(seal.sealedAt) })}{' '}
        {seal.stampedAt ? texts.stampedAt({ at: momentIn(seal.stampedAt) }) : texts.notStamped}
      </p>
      <Details summary={texts.hashes}>
        <ul class="govuk-list">
          {[...seal.parts, { name: 'list.json', sha256: seal.sha256 }].map(({ name, sha256 }: Hashed) => (
            <li key={name}>
              <span class="sot-breakable">{name}</span>
              <code class="sot-line sot-hash">{sha256}</code>
            </li>
          ))}
        </ul>
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={zipHref}>
          <Icon name="download" /> {texts.zip}
        </a>
      </p>
      <p class="govuk-hint">
        {texts.check}{' '}
        <a class="govuk-link" href={`/${lang}/verify`}>
          ashyq-verify.mjs
        </a>
      </p>
    </>
  );
}

type Hashed = Pick<SealedPart, 'name' | 'sha256'>;

function momentIn(at: Temporal.Instant): string {
  return `${formatNumericDate(legalDay(at))}, ${formatTime(at)}`;
}
