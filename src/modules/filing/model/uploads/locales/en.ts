import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    missing: 'Choose a file.',
    empty: ({ name }) => `The file is empty: “${name}”. Open it, check it and attach it again.`,
    tooLarge: ({ name, megabytes, limit }) =>
      `The file is too large: “${name}”${megabytes ? `, ${megabytes} MB` : ''}. The limit is ${limit} MB. Split it or rescan at lower quality.`,
    nameMissing: 'The file has no name. Name it and attach it again.',
    nameTooLong: ({ name, limit }) =>
      `The name of the file is too long: “${name}”. The limit is ${limit} signs. Shorten it and attach it again.`,
    nameHasPath: ({ name }) => `The name of the file holds the path of a folder: “${name}”. Keep only the name itself.`,
    nameTurns: ({ name }) =>
      `The name of the file holds a hidden sign that turns the text around: “${name}”. Rename the file and attach it again.`,
    nameHasControls: ({ name }) =>
      `The name of the file holds an invisible sign: “${name}”. Rename the file and attach it again.`,
    kind: ({ name }) => `Such a file is not taken: “${name}”. Save it as PDF, DOC, DOCX, XLS or XLSX.`,
    notItsName: ({ name }) =>
      `The content does not match the name: “${name}”. Open the file in its program and save it again.`,
    broken: ({ name }) => `The file is damaged: “${name}”. Open the original and save it again.`,
    encrypted: ({ name }) =>
      `The file is protected by a password: “${name}”. Remove the protection and attach it again.`,
    hasMacros: ({ name }) => `The file holds a macro: “${name}”. Save it without macros or attach a PDF.`,
    hasScript: ({ name }) => `The PDF holds a script: “${name}”. Make a new PDF by printing the document.`,
    launches: ({ name }) => `The PDF can start another program: “${name}”. Make a new PDF by printing the document.`,
    hasAttachments: ({ name }) => `Another file lies inside the file: “${name}”. Attach each document by itself.`,
    zipBomb: ({ name }) => `The file grows beyond measure when opened: “${name}”. Save the document as PDF.`,
    xmlBomb: ({ name }) => `The inside of the file is dangerous: “${name}”. Save the document as PDF.`,
    tooComplex: ({ name }) =>
      `The file could not be checked to its end: “${name}”. Split the document and attach it again.`,
    infected: ({ name }) => `A virus was found in the file: “${name}”. Check the computer and attach a clean copy.`,
    photoHeic: ({ name }) =>
      `A photo in HEIC cannot be opened: “${name}”. Choose JPEG in the camera settings of the phone and take it again.`,
    photoKind: ({ name }) => `This is not a photo: “${name}”. Choose a photo in JPEG or PNG.`,
    photoUnreadable: ({ name }) => `The photo cannot be read: “${name}”. Take it again.`,
    photoTooLarge: ({ name, limit }) =>
      `The photo is too large: “${name}”. The limit is ${limit} megapixels. Take it in a smaller size.`,
    photoNotFound: 'This page is not there. It may have been removed.',
    photosMissing: 'There is no page yet. Add a photo first.',
    photosTooMany: ({ limit }) => `Too many pages. The limit is ${limit}. Add the rest as a second document.`,
    photosTooHeavy: ({ limit }) =>
      `The pages are more than ${limit} MB together. Make a PDF of these and add the rest as a second document.`,
    scannerAway: 'The virus check is not answering now. What you entered is saved. Try again in a few minutes.',
    uploadNotFound: 'This upload was not found. Choose the file again.',
    uploadOffset: 'The upload must go on from another place. Reload the page and try again.',
    uploadChanged: ({ name }) => `The file changed while it was being uploaded: “${name}”. Choose it again.`,
    uploadsTooMany: 'Too many unfinished uploads. Try again a little later.',
  },
};
