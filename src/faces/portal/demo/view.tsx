import { Button, ErrorSummary, Input, InsetText, WarningText } from '#design';
import type { Lang } from '#platform/i18n';
import { DEMO_SITE_KEY, type DemoRole } from '#shell';
import { demoTexts } from './texts.ts';

export interface DemoViewProps {
  readonly lang: Lang;
  readonly roles: readonly DemoRole[];
  readonly isLaying: boolean;
  /** The demo is open to the network: the code of the console is asked. */
  readonly asksCode: boolean;
  readonly error?: string | undefined;
}

export function DemoView({ lang, roles, isLaying, asksCode, error }: DemoViewProps) {
  const texts = demoTexts(lang);
  const groups = Map.groupBy(roles, ({ courtName }) => courtName?.[lang] ?? texts.citizens);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error && <ErrorSummary errors={[{ text: error, href: asksCode ? '#code' : '#roles' }]} />}
        <h1 class="govuk-heading-xl">{texts.title}</h1>
        <p class="govuk-body-l">{texts.lead}</p>
        {isLaying && <WarningText>{texts.laying}</WarningText>}
        <form method="post" id="roles" novalidate>
          {asksCode && (
            <Input
              id="code"
              name="code"
              label={texts.code}
              hint={texts.codeHint}
              width={10}
              inputmode="numeric"
              autocomplete="off"
            />
          )}
          {[...groups].map(([group, people]) => (
            <Group key={group} {...{ lang, group, people }} />
          ))}
        </form>
      </div>
      <div class="govuk-grid-column-one-third">
        <Tour lang={lang} />
      </div>
    </div>
  );
}

function Group({ lang, group, people }: { lang: Lang; group: string; people: readonly DemoRole[] }) {
  const texts = demoTexts(lang);
  const roleNames: Readonly<Record<string, string>> = texts.roles;
  return (
    <section>
      <h2 class="govuk-heading-m">{group}</h2>
      <dl class="govuk-summary-list">
        {people.map(({ personId, name, role, courtCode, isOfVideo }) => (
          <div class="govuk-summary-list__row" key={personId}>
            <dt class="govuk-summary-list__key">{isOfVideo ? texts.videoJudge : (roleNames[role] ?? role)}</dt>
            <dd class="govuk-summary-list__value">{name}</dd>
            <dd class="govuk-summary-list__actions">
              <Button
                kind="secondary"
                name="person"
                value={personId}
                attributes={{ 'aria-label': texts.signIn({ name }), 'data-role': role, 'data-court': courtCode }}
              >
                {texts.enter}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Tour({ lang }: { lang: Lang }) {
  const texts = demoTexts(lang);
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{texts.whatToTry}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{texts.try1}</li>
        <li>{texts.try2}</li>
        <li>{texts.try3}</li>
        <li>{texts.try4}</li>
        <li>{texts.try5}</li>
      </ol>
      <form method="post" action={`/${lang}/site`}>
        <input type="hidden" name="key" value={DEMO_SITE_KEY} />
        <Button kind="secondary">{texts.openSite}</Button>
      </form>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/${lang}/kiosk/board`}>
            {texts.board}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/${lang}/register`}>
            {texts.register}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/${lang}/demo/sign`}>
            {texts.sign}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/${lang}/demo/outbox`}>
            {texts.outbox}
          </a>
        </li>
      </ul>
    </InsetText>
  );
}
