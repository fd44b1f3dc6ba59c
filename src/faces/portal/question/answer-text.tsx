/** Paragraphs and lines as they were written. */
export function WrittenText({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <div lang={lang}>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} class="govuk-body sot-preserved">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
