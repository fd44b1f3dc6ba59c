export { errorBodyOf, refusalsOf } from './api-errors.ts';
export { type ApiRequest, type ApiRoute, apiRoute } from './api-route.ts';
export { httpErrors } from './errors.ts';
export {
  type FieldError,
  type FieldReader,
  type FormResult,
  fieldError,
  optional,
  readForm,
  textField,
} from './form.ts';
export { type FormerHolder, forgetHeldForms } from './held-forms.ts';
export type { LiveTopics } from './live-topics.ts';
export {
  type Access,
  type Content,
  content,
  documentOf,
  type Face,
  type FormRequest,
  type Fragment,
  fragment,
  type OwnSections,
  type Page,
  type PageCache,
  type PageRequest,
  type Redirect,
  type RefusedAnswer,
  type Reply,
  type RootFile,
  redirect,
  type SiteAsked,
  type UploadedFile,
  type View,
  view,
} from './page.ts';
export { type ActMaker, actorOf, everyActorOf, type Principal, type StaffPost } from './principal.ts';
export type { ServedFile } from './served-files.ts';
export { type Authenticate, buildServer, type ServerParts } from './server.ts';
export { originOf } from './site-hosts.ts';
export type { StreamAnswer, StreamRequest, StreamRoute } from './stream-route.ts';
