import { caseKindOn } from '#modules/cases';
import type { PublicHearing } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { hearingPageTexts } from './texts.ts';

interface PreparationProps {
  readonly lang: Lang;
  readonly hearing: PublicHearing;
  /** From the entrance to the room. */
  readonly way: string | undefined;
}

/** What to bring, when to come, and who may listen (CPC RK art. 19). Nothing of it once the hearing is over. */
export function Preparation({ lang, hearing, way }: PreparationProps) {
  const texts = hearingPageTexts(lang);
  const { course, matter } = hearing;
  if (course.state === 'finished' || course.state === 'adjourned') return null;
  const steps = [
    texts.bringId,
    texts.comeEarly,
    ...(way ? [texts.findRoom({ way })] : []),
    texts.waitCall,
    texts.cannotCome,
  ];
  const rules = matter ? [texts.listenOpen, texts.listenAge, ...recordingRules(lang, hearing)] : [texts.closed];
  return (
    <>
      <Points title={texts.prepare} points={steps} />
      <Points title={texts.listen} points={rules} />
    </>
  );
}

/** What was read in the code of civil procedure is said with its article; of other branches only what is safe. */
function recordingRules(lang: Lang, { matter, day }: PublicHearing): readonly string[] {
  const texts = hearingPageTexts(lang);
  const branch = matter && caseKindOn(matter.kind, Temporal.PlainDate.from(day))?.branch;
  return branch === 'civil' ? [texts.listenNotes, texts.listenPhoto] : [texts.listenPhotoOther];
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
