import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, Island, Table, Tag } from '#design';
import {
  type AwaitingNumber,
  countInbox,
  type FilingId,
  findNext,
  type InboxCounts,
  type InboxLine,
  listAwaitingNumber,
  listInbox,
  listToLookAt,
} from '#modules/filing';
import { formatTalonNumber } from '#modules/identity';
import { legalDay } from '#platform/clock';
import { httpErrors, type Page, type PageRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { clerkIn, courtsOfClerk, mayTakeIn } from './clerk-court.ts';
import { type LastDecision, lastDecision } from './last-decision.ts';
import { waitSentence } from './number-wait.tsx';
import { intakeTexts } from './texts.ts';
import { UndoBar } from './undo-bar.tsx';

/** `/kk/desk/intake`: what waits for the registry, the oldest first. */
export const inboxPage: Page = {
  path: '/desk/intake',
  access: mayTakeIn,
  get: async (request) => {
    const { platform, lang } = request;
    const courtCode = courtOf(request);
    const actor = clerkIn(request, courtCode);
    const lines = await listInbox(platform.reads, actor, courtCode);
    const toLookAt = await listToLookAt(platform.reads, actor, courtCode);
    const awaiting = await listAwaitingNumber(platform.reads, actor, courtCode);
    const counts = await countInbox(platform.reads, actor, courtCode);
    const next = await findNext(platform.reads, actor, courtCode);
    const last = await lastDecision(request);
    const body = <InboxView now={platform.clock.now()} {...{ lines, awaiting, toLookAt, counts, next, last, lang }} />;
    return framedView(intakeTexts(lang).title, body, {
      isPrivate: true,
      shell: { isWide: true, section: '/desk/intake' },
    });
  },
};

function courtOf(request: PageRequest): string {
  const [court] = courtsOfClerk(request);
  if (!court) throw httpErrors('HTTP_NOT_ALLOWED');
  return court;
}

interface Props {
  readonly lines: readonly InboxLine[];
  readonly awaiting: readonly AwaitingNumber[];
  readonly toLookAt: readonly InboxLine[];
  readonly counts: InboxCounts;
  readonly next: FilingId | undefined;
  readonly last: LastDecision | undefined;
  readonly lang: Lang;
  readonly now: Temporal.Instant;
}

function InboxView({ lines, awaiting, toLookAt, counts, next, last, lang, now }: Props) {
  const texts = intakeTexts(lang);
  return (
    <Island name="intake-keys">
      {last && <UndoBar {...{ last, lang }} />}
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.counts(counts)}</p>
      {next && (
        <Button href={`/${lang}/desk/intake/${next}`} id="open-next" attributes={{ 'data-key': 'F8' }}>
          {texts.openNext} <kbd>F8</kbd>
        </Button>
      )}
      {lines.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>
      ) : (
        <Lines {...{ lines, lang }} caption={texts.waiting} />
      )}
      {awaiting.length > 0 && <Awaiting {...{ lines: awaiting, lang, now }} />}
      {toLookAt.length > 0 && <Lines lines={toLookAt} caption={texts.toLookAt} lang={lang} />}
    </Island>
  );
}

function Lines(props: { readonly lines: readonly InboxLine[]; readonly caption: string; readonly lang: Lang }) {
  const { lines, caption, lang } = props;
  const { received, what, parties, state } = intakeTexts(lang).columns;
  return (
    <Table
      stack
      caption={caption}
      columns={[{ text: received }, { text: what }, { text: parties }, { text: state }]}
      rows={lines.map((line) => ({
        cells: [
          `${formatDate(lang, legalDay(line.submittedAt))}, ${formatTime(line.submittedAt)}`,
          <a key="what" class="govuk-link" href={`/${lang}/desk/intake/${line.id}`}>
            {line.form.title[lang]}, {formatTalonNumber(line.talon)}
          </a>,
          [line.claimant, line.respondent].filter(Boolean).join(' – '),
          <StateTag key="state" {...{ line, lang }} />,
        ],
      }))}
    />
  );
}

/** Accepted already: the clerk sees that nothing is lost, why it waits, and what needs a person. */
function Awaiting({ lines, lang, now }: Pick<Props, 'lang' | 'now'> & { readonly lines: readonly AwaitingNumber[] }) {
  const { awaiting, awaitingLead, columns } = intakeTexts(lang);
  return (
    <>
      <Table
        stack
        caption={awaiting}
        columns={[
          { text: columns.received },
          { text: columns.what },
          { text: columns.parties },
          { text: columns.state },
        ]}
        rows={lines.map((line) => ({
          cells: [
            `${formatDate(lang, legalDay(line.submittedAt))}, ${formatTime(line.submittedAt)}`,
            <a key="what" class="govuk-link" href={`/${lang}/desk/intake/${line.id}`}>
              {line.form.title[lang]}, {formatTalonNumber(line.talon)}
            </a>,
            [line.claimant, line.respondent].filter(Boolean).join(' – '),
            waitSentence({ wait: line.wait, lang, now }),
          ],
        }))}
      />
      <p class="govuk-hint">{awaitingLead}</p>
    </>
  );
}

function StateTag({ line, lang }: { readonly line: InboxLine; readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  if (line.heldBy) return <Tag tone="amber">{texts.held({ name: line.heldBy.name })}</Tag>;
  if (line.isWaitingForFiler) return <Tag tone="grey">{texts.askedFiler}</Tag>;
  return <Tag tone="blue">{texts.free}</Tag>;
}
