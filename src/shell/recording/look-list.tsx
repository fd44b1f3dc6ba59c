import { caseTexts } from '#modules/cases';
import type { RecordingLook } from '#modules/recording';
import { authorRoleIn, momentIn, nameIn } from '../case-file/words.ts';
import type { RecordingViewProps } from './recording-view.tsx';
import { recordingPageTexts } from './texts.ts';

/** Who opened the recording and when: everybody who may see the recording sees the list. */
export function LookList(props: RecordingViewProps) {
  const { lang, looks } = props;
  const texts = recordingPageTexts(lang);
  return (
    <section aria-labelledby="looks">
      <h2 class="govuk-heading-m" id="looks">
        {texts.looks}
      </h2>
      {looks.length === 0 && <p class="govuk-body">{texts.looksEmpty}</p>}
      <ul class="govuk-list">
        {looks.map((look, index) => (
          <li key={`${look.at.epochMilliseconds}-${index}`}>
            {momentIn(lang, look.at)}: {lookerIn(props, look)}, {texts.lookKinds[look.kind]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function lookerIn({ lang, participants }: RecordingViewProps, look: RecordingLook): string {
  const texts = recordingPageTexts(lang);
  if (look.isOwn) return texts.you;
  if (look.isCourt) return `${texts.court}: ${authorRoleIn(lang, look.role, true)}`;
  const participant = participants.find(({ id }) => id === look.participantId);
  if (!participant) return authorRoleIn(lang, look.role, false);
  return `${caseTexts(lang).roles[participant.role]} ${nameIn(lang, participant.name)}`;
}
