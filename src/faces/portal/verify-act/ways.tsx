import { Button, FileUpload, Input, Island } from '#design';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import type { FoundAct } from './found.ts';
import { verifyActTexts } from './texts.ts';
import { ActVerdict } from './verdict.tsx';

interface WaysProps {
  readonly lang: Lang;
  readonly state: FormState;
  readonly found: FoundAct | undefined;
}

/** An act by number and code, by the camera, or by its file; each works on its own. */
export function ActWays({ lang, state, found }: WaysProps) {
  const texts = verifyActTexts(lang);
  const { working, failed, camera, cameraStop, cameraLook, cameraFailed } = texts;
  const words = { working, failed, camera, cameraStop, cameraLook, cameraFailed };
  return (
    <Island name="verify-act" props={{ lang, words }}>
      <div data-place="act-result">{found && <ActVerdict {...{ lang, found }} />}</div>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <CodeWay {...{ lang, state }} />
      <FileWay {...{ lang, state }} />
    </Island>
  );
}

function CodeWay({ lang, state }: Pick<WaysProps, 'lang' | 'state'>) {
  const texts = verifyActTexts(lang);
  return (
    <form method="get" action={`/${lang}/verify`} data-way="code" novalidate>
      <h3 class="govuk-heading-s">{texts.codeWay}</h3>
      <Input
        name="number"
        label={texts.number}
        hint={texts.numberHint}
        value={state.values.number ?? ''}
        error={errorOf(state, 'number')}
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        width={20}
        value={state.values.code ?? ''}
        error={errorOf(state, 'code')}
        autocomplete="off"
        spellcheck={false}
      />
      <Button icon="shield">{texts.check}</Button>
      <div data-place="camera" hidden>
        <Button kind="secondary" type="button" icon="camera">
          {texts.camera}
        </Button>
        <p class="govuk-body" role="status" />
        <video class="sot-camera" playsInline muted hidden />
      </div>
    </form>
  );
}

/** Without JavaScript the file goes to the court; with it only its hash does. */
function FileWay({ lang, state }: Pick<WaysProps, 'lang' | 'state'>) {
  const texts = verifyActTexts(lang);
  return (
    <form method="post" action={`/${lang}/verify/act`} encType="multipart/form-data" data-way="file" novalidate>
      <h3 class="govuk-heading-s">{texts.fileWay}</h3>
      <FileUpload
        name="act"
        label={texts.file}
        hint={texts.fileHint}
        accept=".pdf,.html,.json,.zip"
        error={errorOf(state, 'act')}
      />
      <p class="govuk-body" data-with="no-script">
        {texts.fileSent}
      </p>
      <p class="govuk-body" data-with="script" hidden>
        {texts.fileHere}
      </p>
      <p class="govuk-body" data-place="status" role="status" />
      <Button kind="secondary">{texts.check}</Button>
    </form>
  );
}
