/** A link on a line of its own below a list, said with the court for those who read links alone. */
export function CourtLink({ href, text, court }: { href: string; text: string; court: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text} <span class="govuk-visually-hidden">({court})</span>
      </a>
    </p>
  );
}
