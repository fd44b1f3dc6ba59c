/** Of the page that stands in a copy: one file, opened from a disk, so nothing of the site's styles is at hand. */
export const OFFLINE_STYLE = `*{box-sizing:border-box}
body{margin:0;color:#0b0c0c;background:#fff;font:1.1875rem/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem 1rem 4rem}
h1{margin:1rem 0;font-size:2rem;line-height:1.2}h2{margin:2rem 0 .5rem;font-size:1.5rem;line-height:1.25}
label{display:block;margin-bottom:.25rem;font-weight:700}
input[type=file],#paste{width:100%;min-height:2.75rem;padding:.375rem;border:2px solid #0b0c0c;font:inherit}
#paste{font-family:monospace;font-size:1rem}
:focus-visible{outline:3px solid #fd0;outline-offset:0;box-shadow:inset 0 0 0 2px #0b0c0c}
#verdict:not(:empty){margin:1.5rem 0;padding:1rem;border-inline-start:.625rem solid #484949;background:#f4f5f6;font-size:1.375rem;font-weight:700;line-height:1.3}
#verdict[data-verdict=whole]{border-color:#0f7a52}
#verdict:is([data-verdict=altered],[data-verdict=forged],[data-verdict=stranger],[data-verdict=unusable]){border-color:#ca3535}
#views{display:grid;gap:.25rem;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr))}
video,#position{width:100%}video{background:#0b0c0c}
button{min-height:2.75rem;padding:0 1rem;border:0;color:#fff;background:#005a6b;font:inherit;cursor:pointer}
#marks{padding:0;list-style:none}
#marks button{padding:.25rem 0;color:#005a6b;background:none;text-align:start;text-decoration:underline}
#said,#open{padding:0;list-style:none}
#said li,#open li{padding:.625rem 0;border-bottom:1px solid #cecece;overflow-wrap:anywhere}
#said li{display:grid;grid-template-columns:10rem 1fr;column-gap:1rem}
@media(max-width:40rem){#said li{grid-template-columns:1fr}}
#said [data-outcome=proved] b{color:#0f7a52}#said [data-outcome=wrong] b{color:#ca3535}#said [data-outcome=open] b{color:#8a4b00}
dl{margin:0}dt{margin-top:1rem;font-weight:700;overflow-wrap:anywhere}dd{margin:0;font:1rem/1.6 monospace;overflow-wrap:anywhere}
#compared{min-height:1.5em;font-weight:700}#compared[data-compared=same]{color:#0f7a52}#compared[data-compared=another]{color:#ca3535}`;
