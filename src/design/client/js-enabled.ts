// Loaded as the first thing in `body` and run before anything is painted: a file of its own, because
// the content security policy forbids inline scripts. GOV.UK components show themselves by these classes.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');
