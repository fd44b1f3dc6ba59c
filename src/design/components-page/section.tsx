import type { ComponentChildren } from 'preact';

/** One part of the components page. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="sot-sample" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-l" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}
