import { classNames, type ExtraAttributes } from '../class-names.ts';
import { i18nAttributes, useTexts } from '../texts.ts';
import { type FieldProps, FormField } from './form-field.tsx';

export type FileUploadProps = FieldProps & {
  multiple?: boolean;
  disabled?: boolean;
  /** What the file dialog offers first, e.g. `.pdf,.docx`. */
  accept?: string;
  attributes?: ExtraAttributes;
};

/** A file from this device, dropped or chosen; size and kinds are said in the hint before choosing. */
export function FileUpload(props: FileUploadProps) {
  const texts = useTexts();
  const words = i18nAttributes({
    'choose-files-button': texts.chooseFile,
    'no-file-chosen': texts.noFile,
    'multiple-files-chosen': texts.filesChosen,
    'drop-instruction': texts.dropFile,
    'entered-drop-zone': texts.enteredDropZone,
    'left-drop-zone': texts.leftDropZone,
  });
  return (
    <FormField {...props}>
      {({ id, describedBy, hasError }) => (
        <div class="govuk-file-upload-wrapper" data-module="govuk-file-upload" {...words}>
          <input
            class={classNames('govuk-file-upload', hasError && 'govuk-file-upload--error')}
            id={id}
            name={props.name}
            type="file"
            multiple={props.multiple}
            disabled={props.disabled}
            accept={props.accept}
            aria-describedby={describedBy}
            {...props.attributes}
          />
        </div>
      )}
    </FormField>
  );
}
