import { Button, SummaryList, Tag } from '#design';
import type { ListedSession } from '#modules/identity';
import type { Lang } from '#platform/i18n';
import { momentText } from '../parts/moment.ts';
import { sessionsTexts } from './texts.ts';

export function SessionsView({ lang, sessions }: { readonly lang: Lang; readonly sessions: readonly ListedSession[] }) {
  const texts = sessionsTexts(lang);
  const action = `/${lang}/cabinet/sessions`;
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {sessions.map((session) => (
        <section key={session.id} aria-labelledby={`session-${session.id}`}>
          <h2 class="govuk-heading-m" id={`session-${session.id}`}>
            {session.device || texts.unknown} {session.isThis && <Tag tone="green">{texts.here}</Tag>}
          </h2>
          <SummaryList
            rows={[
              { key: texts.network, value: session.network },
              { key: texts.began, value: momentText(lang, session.beganAt) },
              { key: texts.seen, value: momentText(lang, session.lastSeenAt) },
              { key: texts.ends, value: momentText(lang, session.endsAt) },
            ]}
          />
          {!session.isThis && (
            <form method="post" action={action}>
              <input type="hidden" name="session" value={session.id} />
              <Button kind="secondary" attributes={{ 'aria-describedby': `session-${session.id}` }}>
                {texts.end}
              </Button>
            </form>
          )}
        </section>
      ))}
      {sessions.length > 1 && (
        <form method="post" action={action}>
          <Button kind="warning" name="session" value="others">
            {texts.endAll}
          </Button>
        </form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/sign-in/change-password`}>
          {texts.change}
        </a>
      </p>
    </>
  );
}
