import { Button, ButtonGroup, Input, PasswordInput, Select, Textarea } from '#design';
import { recordingTexts, views } from '#modules/recording';
import { errorOf } from '#shell';
import { recordersTexts } from './texts.ts';
import { Tried } from './tried.tsx';
import type { RecordersProps } from './view.tsx';

/** A new recorder, and a new camera. */
export function DeviceForms(props: RecordersProps) {
  const { lang, desk } = props;
  const texts = recordersTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.newRecorder}</h2>
      <form method="post" action={`${desk.home}/recorders`} novalidate>
        <RecorderFields {...props} />
        <Button name="do" value="recorder" icon="key">
          {texts.register}
        </Button>
      </form>
      <h2 class="govuk-heading-m">{texts.newCamera}</h2>
      <form method="post" action={`${desk.home}/recorders`} novalidate>
        <CameraFields {...props} />
        {props.tried && <Tried lang={lang} tried={props.tried} />}
        <ButtonGroup>
          <Button kind="secondary" name="do" value="try" preventDoubleClick>
            {texts.tryCamera}
          </Button>
          <Button name="do" value="camera" icon="camera">
            {texts.addCamera}
          </Button>
        </ButtonGroup>
      </form>
    </>
  );
}

function RoomField({ lang, state, rooms, name }: RecordersProps & { readonly name: string }) {
  return (
    <Select
      name={name}
      label={recordersTexts(lang).chooseRoom}
      error={errorOf(state, name)}
      value={state.values[name] ?? ''}
      items={[{ value: '', text: '—' }, ...rooms.map(({ id, number }) => ({ value: id, text: number }))]}
    />
  );
}

function RecorderFields(props: RecordersProps) {
  const { lang, state } = props;
  const texts = recordersTexts(lang);
  const { values } = state;
  return (
    <>
      <RoomField {...props} name="room" />
      <Input
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        error={errorOf(state, 'name')}
        value={values.name ?? ''}
        width={30}
        autocomplete="off"
      />
      <Input
        name="address"
        label={texts.address}
        hint={texts.addressHint}
        error={errorOf(state, 'address')}
        value={values.address ?? ''}
        autocomplete="off"
      />
      <Textarea
        name="key"
        label={texts.publicKey}
        hint={texts.publicKeyHint}
        error={errorOf(state, 'key')}
        value={values.key ?? ''}
        rows={3}
      />
    </>
  );
}

function CameraFields(props: RecordersProps) {
  const { lang, state } = props;
  const texts = recordersTexts(lang);
  const { values } = state;
  return (
    <>
      <RoomField {...props} name="camera-room" />
      <Select
        name="view"
        label={texts.view}
        error={errorOf(state, 'view')}
        value={values.view ?? ''}
        items={[
          { value: '', text: '—' },
          ...views.map((view) => ({ value: view, text: recordingTexts(lang).views[view] })),
        ]}
      />
      <Input
        name="camera-address"
        label={texts.address}
        hint={texts.cameraHint}
        error={errorOf(state, 'camera-address')}
        value={values['camera-address'] ?? ''}
        autocomplete="off"
      />
      <Input name="camera-user" label={texts.user} value={values['camera-user'] ?? ''} width={20} autocomplete="off" />
      <PasswordInput
        name="camera-password"
        label={texts.password}
        hint={texts.passwordHint}
        autocomplete="new-password"
      />
    </>
  );
}
