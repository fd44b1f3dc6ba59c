import type { Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { DeviceCheck, framedView, videoTexts } from '#shell';

/** `/kk/video-check`: camera, microphone, speakers and internet on any day, without a code; nothing is kept. */
export const videoCheckPage: Page = {
  path: '/video-check',
  access: 'everyone',
  get: async ({ lang }) => framedView(videoTexts(lang).check.title, <VideoCheck lang={lang} />),
};

function VideoCheck({ lang }: { readonly lang: Lang }) {
  const { check, needsScript } = videoTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{check.title}</h1>
        <p class="govuk-body">{check.ofDay}</p>
        <DeviceCheck lang={lang}>
          <p class="govuk-body">{needsScript}</p>
        </DeviceCheck>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/join`}>
            {check.toDoor}
          </a>
        </p>
      </div>
    </div>
  );
}
