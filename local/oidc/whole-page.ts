/** A page of the local sign-in; `root` is the path below which it stands. */
export const wholePage = (root: string, title: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - Local sign-in</title><link rel="stylesheet" href="${root}/sign-in.css"></head><body><main><h1>${title}</h1>${body}</main></body></html>`

/** Headers of every answer: no script runs, and a form leads to these pages only, by a redirect too. */
export const pageHeaders = (portalUrl: string): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    `form-action 'self' ${new URL(portalUrl).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
})

/** The style of all of them. */
export const pageStyle = `body{font-family:sans-serif;line-height:1.5;margin:0;color:#1a1a1a;background:#f8f8f8}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .75rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}
.notice{border-left:4px solid #0065bd;background:#fff;margin:0;padding:.75rem 1rem}
.problem{border-left:4px solid #d32205;background:#fff;margin:1rem 0 0;padding:.75rem 1rem;font-weight:bold}
.message{color:#d32205;font-weight:bold;margin:0 0 .5rem}
ul{list-style:none;margin:0;padding:0}
li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding:.5rem 0;border-top:1px solid #d9d9d9}
li span{flex:1 1 14rem;overflow-wrap:anywhere}
button{font:inherit;font-weight:bold;background:#0065bd;color:#fff;border:0;padding:.375rem 1rem;min-height:2.75rem;cursor:pointer;text-align:left}
li button{width:15rem;max-width:100%}
button:hover{background:#002d54}
button:focus,input:focus,a:focus{outline:3px solid #fdd522;outline-offset:0;box-shadow:0 0 0 6px #1a1a1a}
a{color:#0065bd}
input{font:inherit;padding:.375rem .5rem;border:2px solid #5e5e5e;min-height:2.75rem;width:24rem;max-width:100%;box-sizing:border-box}
label{display:block;margin:0 0 .25rem;font-weight:bold}
.other{display:flex;flex-wrap:wrap;gap:.5rem}
`
