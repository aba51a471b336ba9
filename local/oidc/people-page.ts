import { escaped } from '../front/escaped.ts'

/** Somebody who may be signed in as. */
export interface SeededPerson {
  readonly name: string
  readonly email: string
  /** What this person is here, such as `coordinator`. */
  readonly says: string
  readonly group: string
}

/** The page on which one chooses who to be. */
export const peoplePage = (action: string, people: readonly SeededPerson[], problem?: string): string => {
  const groups = [...new Set(people.map(one => one.group))]
  const sections = groups.map(group => {
    const items = people
      .filter(one => one.group === group)
      .map(
        one =>
          `<li><button name="email" value="${escaped(one.email)}">${escaped(one.name)}</button> <span>${escaped(one.says)}</span></li>`,
      )
    return `<section><h2>${escaped(group)}</h2><ul>${items.join('')}</ul></section>`
  })
  const said = problem === undefined ? '' : `<p role="alert" class="problem" id="problem">${escaped(problem)}</p>`
  return whole(
    `<h1>Who are you today?</h1>
<p>This is the local sign-in: nobody here is real, and no password is asked for.</p>${said}
<form method="post" action="${escaped(action)}">${sections.join('')}</form>
<form method="post" action="${escaped(action)}"><label for="email">Or the address of somebody else in the directory</label> <input id="email" name="email" type="email" autocomplete="off"${problem === undefined ? '' : ' aria-describedby="problem"'}> <button>Sign in</button></form>`,
  )
}

/** What is said when a sign-in cannot go on. */
export const strandedPage = (): string =>
  whole('<h1>This sign-in has ended</h1><p><a href="/sign-in">Begin it again</a></p>')

/** A page of the local sign-in. */
export const whole = (body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Local sign-in</title><link rel="stylesheet" href="/oidc/sign-in.css"></head><body><main>${body}</main></body></html>`

export const signInStyle = `body{font-family:sans-serif;line-height:1.5;margin:0;color:#1a1a1a;background:#f8f8f8}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:2rem;margin:0 0 .5rem}h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
ul{list-style:none;margin:0;padding:0}
li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;padding:.375rem 0;border-top:1px solid #d9d9d9}
button{font:inherit;font-weight:bold;background:#0065bd;color:#fff;border:0;padding:.375rem 1rem;min-height:2.5rem;cursor:pointer;text-align:left}
li button{min-width:15rem}
button:hover{background:#002d54}
button:focus,input:focus,a:focus{outline:3px solid #fdd522;outline-offset:0;box-shadow:0 0 0 5px #1a1a1a}
input{font:inherit;padding:.375rem .5rem;border:2px solid #5e5e5e;min-width:16rem;max-width:100%;box-sizing:border-box}
label{display:block;margin:2rem 0 .25rem;font-weight:bold}
.problem{border-left:4px solid #d32205;padding-left:1rem;font-weight:bold}
`
