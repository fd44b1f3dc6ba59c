import { ErrorSummary, LiveRegion, Tag } from '#design';
import { actTexts, isDraft, type WholeAct } from '#modules/acts';
import type { Lang } from '#platform/i18n';
import { Checklist } from './checklist.tsx';
import { Editor } from './editor.tsx';
import type { ActProps } from './props.ts';
import { SignedAct } from './signed.tsx';
import { deskActTexts } from './texts.ts';

export function ActView(props: ActProps) {
  const { lang, act, title, open, may } = props;
  const isEditable = isDraft(act.state) && may('draft');
  return (
    <>
      {open.errors.length > 0 && (
        <ErrorSummary errors={open.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <LiveRegion
        id="state"
        topics={[`act:${act.id}`]}
        url={`/${lang}/desk/acts/${act.id}/state`}
        announcement={deskActTexts(lang).stateRefreshed}
      >
        <ActState lang={lang} act={act} />
      </LiveRegion>
      {isEditable ? (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Editor {...props} />
          </div>
          <div class="govuk-grid-column-one-third">
            <Checklist {...props} />
          </div>
        </div>
      ) : (
        <SignedAct {...props} />
      )}
    </>
  );
}

/** The part that follows what happens to the act elsewhere. */
export function ActState({ lang, act }: { readonly lang: Lang; readonly act: WholeAct }) {
  const texts = actTexts(lang);
  const tone = act.state === 'in_force' ? 'green' : act.state === 'draft' ? 'grey' : 'blue';
  return (
    <p class="govuk-body">
      <Tag tone={act.standing === 'appealed' ? 'amber' : tone}>
        {act.standing === 'appealed' ? texts.standings.appealed : texts.states[act.state]}
      </Tag>
    </p>
  );
}
