import { FileUpload, Radios } from '#design';
import type { SigningDoor } from '#modules/signatures';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { signingTexts } from './texts.ts';

/** The ways to sign that exist here; what one of them needs opens under it. */
export function SigningDoors(props: {
  readonly lang: Lang;
  readonly state: FormState;
  readonly doors: readonly SigningDoor[];
  readonly fileLabel: string;
}) {
  const { lang, state, doors, fileLabel } = props;
  const texts = signingTexts(lang);
  const file = (
    <FileUpload name="file" label={fileLabel} accept=".cms,.p7s,.p7m,.sig,.pem" error={errorOf(state, 'file')} />
  );
  const all = {
    ncalayer: { value: 'ncalayer', text: texts.ncalayer, hint: texts.ncalayerHint },
    demo: { value: 'demo', text: texts.demo, hint: texts.demoHint },
    file: { value: 'file', text: texts.file, hint: texts.fileHint, conditional: file },
  };
  return (
    <>
      <Radios
        name="door"
        legend={texts.doors}
        legendSize="m"
        value={state.values.door ?? ''}
        error={errorOf(state, 'door')}
        items={doors.map((door) => all[door])}
      />
      <noscript>
        <p class="govuk-body">{texts.ncalayerNoScript}</p>
      </noscript>
    </>
  );
}

/** Where the island says what it does and what has failed. */
export function NcaLayerPlaces() {
  return (
    <>
      <p class="govuk-body sot-signing-status" data-place="status" />
      <div class="sot-signing-failure" data-place="failure" hidden />
    </>
  );
}
