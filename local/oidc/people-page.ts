import { escaped } from '../front/escaped.ts'
import { wholePage } from './whole-page.ts'

/** Somebody who may be signed in as. */
export interface SeededPerson {
  readonly name: string
  readonly email: string
  /** What this person is here, such as `coordinator`. */
  readonly says: string
  readonly group: string
}

/** What was typed and could not be taken. */
export interface Refused {
  readonly typed: string
  readonly problem: string
}

/** The page on which one chooses who to be. `action` is where the choice is sent. */
export const peoplePage = (
  root: string,
  action: string,
  people: readonly SeededPerson[],
  refused?: Refused,
): string => {
  const groups = Map.groupBy(people, one => one.group)
  const sections = [...groups].map(([group, members]) => groupSection(group, members))
  const problem = refused === undefined ? '' : escaped(refused.problem)
  const summary = problem && `<p role="alert" class="problem"><a href="#email">${problem}</a></p>`
  const message = problem && `<p class="message" id="problem">${problem}</p>`
  const form = `<form method="post" action="${escaped(action)}"`
  return wholePage(
    root,
    'Who are you today?',
    `<p class="notice">This is the local sign-in: nobody here is real, and no password is asked for.</p>${summary}
${form}>${sections.join('')}</form>
<h2>Somebody else in the directory</h2>
${form} novalidate><label for="email">E-mail address</label>${message}
<div class="other"><input id="email" name="email" type="email" autocomplete="off" spellcheck="false"${fieldState(refused)}><button>Sign in</button></div></form>`,
  )
}

const groupSection = (group: string, members: readonly SeededPerson[]): string =>
  `<section><h2>${escaped(group)}</h2><ul>${members.map(personItem).join('')}</ul></section>`

const personItem = ({ name, email, says }: SeededPerson): string =>
  `<li><button name="email" value="${escaped(email)}">${escaped(name)}</button><span>${escaped(says)}</span></li>`

const fieldState = (refused: Refused | undefined): string =>
  refused === undefined ? '' : ` value="${escaped(refused.typed)}" aria-invalid="true" aria-describedby="problem"`

/** What is said when a sign-in cannot go on, with the way to a new one. */
export const strandedPage = (root: string, portalUrl: string): string =>
  wholePage(
    root,
    'This sign-in has ended',
    `<p>It was finished before, or the local system was started again meanwhile.</p><p><a href="${escaped(portalUrl)}/sign-in">Begin again</a></p>`,
  )

/** What is said when the pages asked for something that is refused. */
export const refusedPage = (root: string, portalUrl: string, why: string): string =>
  wholePage(
    root,
    'The sign-in failed',
    `<p>${escaped(why)}</p><p><a href="${escaped(portalUrl)}/sign-in">Begin again</a></p>`,
  )

/** What is said to whoever is signed out and has no page to go back to. */
export const signedOutPage = (root: string, portalUrl: string): string =>
  wholePage(root, 'You are signed out', `<p><a href="${escaped(portalUrl)}/">To the pages</a></p>`)
