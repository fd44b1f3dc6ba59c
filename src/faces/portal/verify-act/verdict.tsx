import { formatDate } from '@ashyq/kk-text';
import { Icon, type IconName, SummaryList } from '#design';
import { actKindName, actTexts, type Verification, type VerifiedAct } from '#modules/acts';
import type { Lang } from '#platform/i18n';
import { PhoneLink } from '../phone-link.tsx';
import type { FoundAct } from './found.ts';
import { verifyActTexts } from './texts.ts';

type Outcome = Verification['outcome'];

const looks: Readonly<Record<Outcome, readonly [tone: string, icon: IconName]>> = {
  genuine: ['passed', 'check'],
  altered: ['failed', 'cross'],
  unknown: ['undecided', 'question'],
  not_yet: ['undecided', 'clock'],
};

/** Four endings that differ in heading, words, sign and frame. The heading takes the focus when it appears on its own. */
export function ActVerdict({ lang, found }: { readonly lang: Lang; readonly found: FoundAct }) {
  const { verification } = found;
  const { outcome } = verification;
  const texts = verifyActTexts(lang);
  const [tone, icon] = looks[outcome];
  return (
    <section class={`sot-verdict sot-verdict--${tone}`} data-outcome={outcome}>
      <h2 class="govuk-heading-m sot-verdict__heading" tabIndex={-1}>
        <Icon name={icon} />
        <span>{texts.headings[outcome]}</span>
      </h2>
      <p class="govuk-body">{sentenceOf(lang, verification)}</p>
      {verification.outcome === 'altered' && (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">{texts.alteredWhat}</p>
          <ul class="govuk-list">
            <Hash label={texts.ofFile} sha256={verification.sha256} />
            {verification.genuine.map(({ file, sha256 }) => (
              <Hash
                key={file}
                label={texts.genuineFile({ file: file === 'original' ? texts.signedFile : file })}
                sha256={sha256}
              />
            ))}
          </ul>
        </>
      )}
      {'act' in verification && <Facts {...{ lang, found }} act={verification.act} />}
    </section>
  );
}

function Hash({ label, sha256 }: { readonly label: string; readonly sha256: string }) {
  return (
    <li>
      {label}: <code class="sot-hash">{sha256}</code>
    </li>
  );
}

function sentenceOf(lang: Lang, verification: Verification): string {
  const texts = verifyActTexts(lang);
  if (verification.outcome === 'genuine')
    return verification.copy === 'original' ? texts.genuineOriginal : texts.genuinePublic;
  if (verification.outcome === 'altered') return texts.altered;
  return verification.outcome === 'unknown' ? texts.unknown : texts.notYet;
}

function Facts({ lang, found, act }: { readonly lang: Lang; readonly found: FoundAct; readonly act: VerifiedAct }) {
  const texts = verifyActTexts(lang);
  const { court, judge } = found;
  const isGenuine = found.verification.outcome === 'genuine';
  return (
    <>
      <SummaryList
        rows={[
          { key: texts.act, value: `${actKindName(act.kind, lang)}, № ${act.number}` },
          ...(court ? [{ key: texts.court, value: court.name[lang] }] : []),
          ...(act.finalOn ? [{ key: texts.day, value: formatDate(lang, act.finalOn) }] : []),
          ...(judge ? [{ key: texts.judge, value: judge }] : []),
          ...(isGenuine ? [{ key: texts.standing, value: actTexts(lang).standings[act.standing] }] : []),
          ...(court?.phone && !isGenuine ? [{ key: texts.phone, value: <PhoneLink phone={court.phone} /> }] : []),
        ]}
      />
      {act.correctedBy.length > 0 && (
        <p class="govuk-body">{texts.corrected({ numbers: act.correctedBy.join(', ') })}</p>
      )}
      {act.publicSlug && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/acts/${encodeURIComponent(act.publicSlug)}`}>
            {texts.publicVersion}
          </a>
        </p>
      )}
    </>
  );
}
