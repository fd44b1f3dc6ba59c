import { Accordion } from '../components/accordion.tsx';
import { Card, CardGrid } from '../components/card.tsx';
import { Details } from '../components/details.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import { Panel } from '../components/panel.tsx';
import { PhaseBanner } from '../components/phase-banner.tsx';
import { Progress } from '../components/progress.tsx';
import { Tabs } from '../components/tabs.tsx';
import { WarningText } from '../components/warning-text.tsx';
import type { Sample } from './samples.ts';
import { Section } from './section.tsx';

/** What a page says to its reader. */
export function Messages({ text }: { text: Sample }) {
  return (
    <Section id="messages" title={text.messages}>
      <NotificationBanner kind="success" isQuiet titleId="saved-title" headingLevel={3}>
        <p class="govuk-notification-banner__heading">{text.saved}</p>
        <p class="govuk-body">
          {text.savedMore}{' '}
          <a class="govuk-notification-banner__link" href="#messages">
            {text.savedLink}
          </a>
        </p>
      </NotificationBanner>
      <NotificationBanner titleId="notice-title" headingLevel={3}>
        {text.notice}
      </NotificationBanner>
      <PhaseBanner tag={text.phase}>{text.phaseText}</PhaseBanner>
      <WarningText>{text.warningText}</WarningText>
      <InsetText>{text.inset}</InsetText>
      <Details summary={text.detailsTitle}>{text.detailsText}</Details>
      <Details summary={text.detailsTitle} open>
        {text.detailsText}
      </Details>
      <Panel title={text.panelTitle} headingLevel={2}>
        {text.panelText} <strong>{text.panelNumber}</strong>
      </Panel>
      <Progress id="seeding" label={text.progress} value={7} max={12} note={text.progressNote} />
      <EmptyState title={text.empty}>
        <p class="govuk-body">{text.emptyNext}</p>
      </EmptyState>
    </Section>
  );
}

/** Things among their like. */
export function Cards({ text }: { text: Sample }) {
  const icons = ['search', 'door', 'phone'] as const;
  return (
    <Section id="cards" title={text.cards}>
      <CardGrid>
        {text.cardTitles.map((title, at) => (
          <Card key={title} title={title} href="#cards" headingLevel={3} icon={icons[at] ?? 'info'}>
            <p>{text.cardTexts[at]}</p>
          </Card>
        ))}
        <Card title={text.caseFacts} headingLevel={3} tone="accent">
          <p>{text.stepMore}</p>
        </Card>
      </CardGrid>
      <Tabs
        items={text.tabs.map((label, at) => ({ id: `tab-${at + 1}`, label, panel: text.tabTexts[at] ?? '' }))}
        title={text.caseFacts}
      />
      <Accordion
        id="sample-accordion"
        headingLevel={3}
        items={text.accordionTexts.map((heading, at) => ({
          heading,
          content: text.accordionAnswers[at] ?? '',
          expanded: at === 0,
        }))}
      />
    </Section>
  );
}
