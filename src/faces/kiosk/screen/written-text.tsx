/** Paragraphs and lines as somebody wrote them, in the language that they are in. */
export function WrittenText({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <div lang={lang} class="sot-written">
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} class="sot-preserved">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
