import { Button, ButtonGroup, EmptyState, ErrorSummary, FileUpload, Input, Island, LiveRegion, Select } from '#design';
import { type DocumentsField, type Draft, MOST_PHOTOS, type PhotoPage } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { draftHref } from './asked-draft.ts';
import { filingPageTexts } from './texts.ts';

interface ListProps {
  readonly draft: Draft;
  readonly photos: readonly PhotoPage[];
  readonly lang: Lang;
}

interface Props extends ListProps {
  readonly field: DocumentsField;
  readonly state: FormState;
  /** Instant at which the pages were read. */
  readonly since: string;
}

/** Take pictures, put them in order by buttons, make one document of them. */
export function PhotosView(props: Props) {
  const { draft, photos, lang, state, since } = props;
  const texts = filingPageTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <span class="govuk-caption-l">{draft.form.title[lang]}</span>
        <h1 class="govuk-heading-l">{texts.photos.title}</h1>
        <p class="govuk-body">{texts.photos.lead}</p>
        <TakeForm {...props} />
        <LiveRegion
          id="photos"
          topics={[`draft:${draft.id}`]}
          url={draftHref(lang, draft, '/photos/list')}
          since={since}
          announcement={texts.photos.changed}
        >
          <PhotoList {...{ draft, photos, lang }} />
        </LiveRegion>
        <BindForm {...props} />
      </div>
    </div>
  );
}

function TakeForm({ draft, lang, state }: Props) {
  const { photos: texts, documents } = filingPageTexts(lang);
  const words = { sending: texts.sending, sent: texts.sent, paused: documents.paused, failed: documents.failed };
  return (
    <Island name="photo-pages" props={{ url: draftHref(lang, draft, '/photos/add'), words }}>
      <form method="post" action={draftHref(lang, draft, '/photos')} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="action" value="add" />
        <FileUpload
          name="photo"
          label={texts.choose}
          hint={texts.rule({ limit: MOST_PHOTOS })}
          error={errorOf(state, 'photo')}
          accept="image/jpeg,image/png"
          multiple
        />
        <p class="govuk-hint" data-upload-state role="status" />
        <ul class="govuk-list govuk-error-message" data-upload-errors role="alert" hidden />
        <Button kind="secondary" preventDoubleClick>
          {texts.add}
        </Button>
      </form>
    </Island>
  );
}

/** The pages in their order; every button is a form of its own and works without a script. */
export function PhotoList({ draft, photos, lang }: ListProps) {
  const texts = filingPageTexts(lang).photos;
  if (photos.length === 0) return <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>;
  return (
    <ol class="govuk-list sot-photos">
      {photos.map((photo, at) => (
        <PhotoLine
          key={photo.id}
          {...{ draft, photo, lang }}
          number={at + 1}
          isFirst={at === 0}
          isLast={at === photos.length - 1}
        />
      ))}
    </ol>
  );
}

function PhotoLine(props: {
  readonly draft: Draft;
  readonly photo: PhotoPage;
  readonly lang: Lang;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { draft, photo, lang, number, isFirst, isLast } = props;
  const { photos: texts, documents } = filingPageTexts(lang);
  const page = texts.page({ number });
  const press = (action: string, text: string) => (
    <Button kind="plain" name="action" value={action} id={`${action}-${photo.id}`}>
      {text}
      <span class="govuk-visually-hidden"> ({page})</span>
    </Button>
  );
  return (
    <li class="sot-photos__item" id={`photo-${photo.id}`}>
      <div class="sot-photos__frame">
        <img
          class={`sot-photos__picture sot-photos__picture--${photo.turned}`}
          src={draftHref(lang, draft, `/photos/${photo.id}`)}
          alt={page}
          loading="lazy"
        />
      </div>
      <p class="govuk-body-s govuk-!-margin-bottom-1">{page}</p>
      <form method="post" action={draftHref(lang, draft, '/photos')}>
        <input type="hidden" name="photo" value={photo.id} />
        <ButtonGroup>
          {!isFirst && press('up', documents.up)}
          {!isLast && press('down', documents.down)}
          {press('turn', texts.turn)}
          {press('remove', documents.remove)}
        </ButtonGroup>
      </form>
    </li>
  );
}

function BindForm({ draft, field, lang, state }: Props) {
  const { photos: texts, documents } = filingPageTexts(lang);
  return (
    <form method="post" action={draftHref(lang, draft, '/photos')} id="bind" novalidate>
      <input type="hidden" name="action" value="bind" />
      <Select
        name="kind"
        label={documents.kind}
        value={state.values.kind ?? field.kinds[0]?.key ?? ''}
        items={field.kinds.map(({ key, label }) => ({ value: key, text: label[lang] }))}
      />
      <Input
        name="title"
        label={filingPageTexts(lang).optional({ label: documents.name })}
        value={state.values.title ?? ''}
      />
      <Button preventDoubleClick>{texts.bind}</Button>
    </form>
  );
}
