import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { useTexts } from '../texts.ts';

export type NotificationBannerProps = {
  /** `success` takes the focus and is read at once. */
  kind?: 'success' | 'notice';
  title?: string;
  titleId?: string;
  headingLevel?: 2 | 3;
  /** Leaves the focus where it is; for a page that only shows what a success looks like. */
  isQuiet?: boolean;
  children?: ComponentChildren;
};

/** What has just happened, or what concerns the whole page; one on a page. A text alone becomes its heading. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { kind = 'notice', titleId = 'govuk-notification-banner-title', headingLevel = 2, children } = props;
  const texts = useTexts();
  const isSuccess = kind === 'success';
  const Heading = `h${headingLevel}` as const;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      class={classNames('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success')}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.isQuiet ? 'true' : undefined}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (isSuccess ? texts.success : texts.important)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
