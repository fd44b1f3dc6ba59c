import { Button, Checkboxes, ErrorSummary, Table, Textarea } from '#design';
import type { Mark } from '#modules/minutes';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { markTexts } from './texts.ts';

interface MarkViewProps {
  readonly lang: Lang;
  readonly title: string;
  readonly mark: Mark;
  readonly rows: readonly {
    readonly words: string;
    readonly isStruck: boolean;
    readonly when: string;
    readonly by: string;
  }[];
  readonly back: string;
  readonly mayWord: boolean;
  readonly typed: { readonly words?: string; readonly errors: readonly FieldError[] };
}

export function MarkView({ lang, title, mark, rows, back, mayWord, typed }: MarkViewProps) {
  const texts = markTexts(lang);
  const [error] = typed.errors;
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error.text, href: '#words' }]} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{texts.timeStays}</p>
      {mayWord && (
        <form method="post">
          <input type="hidden" name="wordings" value={String(mark.wordings)} />
          <Textarea
            id="words"
            name="words"
            label={texts.words}
            rows={5}
            value={typed.words ?? mark.words}
            {...(error ? { error: error.text } : {})}
          />
          <Checkboxes
            id="struck"
            name="struck"
            small
            items={[{ value: 'yes', text: texts.struck }]}
            values={mark.isStruck ? ['yes'] : []}
          />
          <Button preventDoubleClick>{texts.save}</Button>
        </form>
      )}
      <Table
        caption={texts.history}
        stack
        columns={[texts.version, texts.words, texts.by, texts.at].map((text) => ({ text }))}
        rows={rows.map(({ words, isStruck, by, when }, index) => ({
          id: `wording-${index + 1}`,
          cells: [String(index + 1), `${words || texts.empty}${isStruck ? ` (${texts.isStruck})` : ''}`, by, when],
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {texts.back}
        </a>
      </p>
    </>
  );
}
