import { Button, ErrorSummary, Input, InsetText, Tag } from '#design';
import { actTexts, type Mark, type PublicReview, partNames, publicPartsOf, type Segment } from '#modules/acts';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { deskActReviewTexts } from './texts.ts';

interface ReviewProps {
  readonly lang: Lang;
  readonly review: PublicReview;
  readonly title: string;
  readonly state: FormState;
  /** The first look was this person's. */
  readonly wasFirst: boolean;
}

export function ReviewView(props: ReviewProps) {
  const { lang, review, title, state } = props;
  const texts = deskActReviewTexts(lang);
  const tone = review.state === 'published' ? 'green' : review.state === 'withheld' ? 'red' : 'blue';
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <Tag tone={tone}>{texts.states[review.state]}</Tag>
      </p>
      <Body {...props} />
    </>
  );
}

function Body(props: ReviewProps) {
  const { lang, review } = props;
  const texts = deskActReviewTexts(lang);
  if (review.state === 'withheld') return <InsetText>{texts.withheld}</InsetText>;
  if (review.state === 'published')
    return (
      <>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/acts/${encodeURIComponent(review.act.slug ?? '')}`}>
            {texts.open}
          </a>
        </p>
        <Preview {...props} />
      </>
    );
  return (
    <>
      <p class="govuk-body">{texts.lead}</p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <Marks {...props} />
          <Looks {...props} />
        </div>
        <div class="govuk-grid-column-one-half">
          <Preview {...props} />
        </div>
      </div>
    </>
  );
}

function Marks({ lang, review, state }: ReviewProps) {
  const texts = deskActReviewTexts(lang);
  return (
    <form method="post" action={`/${lang}/desk/acts/${review.act.id}/public`} novalidate>
      <input type="hidden" name="version" value={String(review.version)} />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{texts.marks}</legend>
        {review.marks.length === 0 && <p class="govuk-body">{texts.noMarks}</p>}
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {review.marks.map((mark, index) => (
            <MarkChoice key={`${mark.part}-${mark.start}`} {...{ lang, review, mark, index }} />
          ))}
        </div>
      </fieldset>
      <Input
        name="missed"
        label={texts.missed}
        hint={texts.missedHint}
        value={state.values.missed ?? ''}
        error={errorOf(state, 'missed')}
      />
      <Button kind="secondary" name="deed" value="save">
        {texts.save}
      </Button>
    </form>
  );
}

function MarkChoice(props: Pick<ReviewProps, 'lang' | 'review'> & { readonly mark: Mark; readonly index: number }) {
  const { lang, review, mark, index } = props;
  const id = `mark-${index}`;
  const words = review.parts[mark.part].slice(mark.start, mark.end);
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={id}
        name="mark"
        type="checkbox"
        value={String(index)}
        checked={mark.isAccepted}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        <span lang={review.act.language}>{`«${words}»`}</span>
        <span class="sot-list__more">
          {` ${actTexts(lang).marks[mark.kind]}, ${deskActReviewTexts(lang).instead({ shown: mark.shown })}`}
        </span>
      </label>
    </div>
  );
}

/** The first look, then another person's second. */
function Looks({ lang, review, wasFirst }: ReviewProps) {
  const texts = deskActReviewTexts(lang);
  if (review.state === 'looked_once' && wasFirst) return <InsetText>{texts.otherPerson}</InsetText>;
  const isFirst = review.state === 'proposed';
  return (
    <form method="post" id="deeds" action={`/${lang}/desk/acts/${review.act.id}/public`}>
      <input type="hidden" name="version" value={String(review.version)} />
      <Button name="deed" value={isFirst ? 'first' : 'publish'} preventDoubleClick>
        {isFirst ? texts.first : texts.publish}
      </Button>
    </form>
  );
}

function Preview({ lang, review }: ReviewProps) {
  const texts = deskActReviewTexts(lang);
  const parts = publicPartsOf(review.parts, review.marks);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" class="govuk-heading-m">
        {texts.preview}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/desk/acts/${review.act.id}/public.pdf`} target="_blank" rel="noopener">
          {texts.pdf}
        </a>
      </p>
      <div lang={review.act.language} class="sot-act-text">
        {partNames.map((part) => (
          <p key={part} class="govuk-body sot-preserved">
            {parts[part].map((segment, index) => (
              <Words key={index} segment={segment} />
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

function Words({ segment }: { readonly segment: Segment }) {
  if (typeof segment === 'string') return <>{segment}</>;
  return <span class="sot-hidden-words">{`${segment.shown}${segment.ending ? `-${segment.ending}` : ''}`}</span>;
}
