import { describe, expect, it } from 'vitest'
import type { PostToPresign } from '../../functions/ports/files/port.ts'
import { type APortal, browsing } from './a-portal.ts'
import { theChair } from './kept-record.ts'
import {
  addFile,
  inspectionId,
  inspectionPath,
  keptFile,
  placeOf,
  requestPath,
  returnsAsked,
} from './requests-record.ts'

const filesPath = (key: string): string => `${requestPath(key)}/files`

const megabyte = 1024 * 1024

/** The forms that the store was asked for. */
const presigned = ({ ports }: APortal): PostToPresign[] => {
  const asked: PostToPresign[] = []
  const { presignPost } = ports.files
  Object.assign(ports.files, {
    presignPost: (post: PostToPresign) => {
      asked.push(post)
      return presignPost(post)
    },
  })
  return asked
}

describe('the files of a request', () => {
  it.each([
    ['R4', 50],
    ['R5', 10],
  ])('of %s go straight to the quarantine, up to %i MB each', async (key, largest) => {
    const portal = await returnsAsked()
    const asked = presigned(portal)
    const partner = await browsing(portal, await theChair(portal))
    const upload = await addFile(portal, partner, key)
    const page = await (await partner.get(`${filesPath(key)}/${upload}`)).text()
    expect(page).toContain('enctype="multipart/form-data"')
    expect(page).toContain('action="https://files.example/"')
    expect(page).not.toContain('name="_csrf" value="undefined"')
    const [post] = asked
    expect(post?.key).toBe(`quarantine/${inspectionId}/${key}/${upload}/\${filename}`)
    expect(post?.maxBytes).toBe(largest * megabyte)
    expect(post?.successRedirect).toBe(`https://inspections.example${filesPath(key)}`)
    expect(post?.expiresInSeconds).toBeLessThanOrEqual(3600)
  })

  it('say what became of each', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    await addFile(portal, partner, 'R4')
    expect(await (await partner.get(filesPath('R4'))).text()).toContain('Look again')
    await addFile(portal, partner, 'R4', keptFile)
    await addFile(portal, partner, 'R4', { ...keptFile, scan: 'clean' })
    const page = await (await partner.get(filesPath('R4'))).text()
    for (const words of ['Being checked', 'Not scanned for viruses', 'Checked, no virus found'])
      expect(page).toContain(words)
    expect(page).not.toContain('http-equiv')
  })

  it('name the cells of a return that look like personal identifiers, and not what they hold', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    await addFile(portal, partner, 'R5', {
      kind: 'refused',
      reason: 'Some cells look like personal identifiers. The file was not kept.',
      findings: [{ sheet: 'Children', cell: 'B4', kind: 'chi-number' }],
    })
    const page = await (await partner.get(filesPath('R5'))).text()
    expect(page).toContain('The file was not kept.')
    expect(page).toContain('Children, B4')
    expect(page).toContain('>Refused<')
  })

  it('can be taken away before they are sent, and not afterwards', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    const [first, second] = [
      await addFile(portal, partner, 'R4', keptFile),
      await addFile(portal, partner, 'R4', keptFile),
    ]
    await partner.post(filesPath('R4'), { withdraw: first })
    await partner.post(`${requestPath('R4')}/answer`, { comment: 'With one', _key: 'one' })
    expect((await partner.post(filesPath('R4'), { withdraw: second })).status).toBe(404)
    expect((await portal.ports.papers.uploads(inspectionId)).map(one => one.id)).toEqual([second])
  })

  it('of one request are not taken away through another', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    const file = await addFile(portal, partner, 'R4', keptFile)
    await partner.post(filesPath('R5'), { withdraw: file })
    expect(await portal.ports.papers.upload({ inspectionId, id: file })).toBeDefined()
    expect(placeOf(await partner.get(`${filesPath('R5')}/${file}`))).toBe(filesPath('R5'))
  })

  it('that were refused or are being checked cannot be fetched', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    const waiting = await addFile(portal, partner, 'R4')
    const refused = await addFile(portal, partner, 'R4', { kind: 'refused', reason: 'A virus', findings: [] })
    for (const file of [waiting, refused, 'none'])
      expect((await partner.get(`${inspectionPath}/files/${file}`)).status).toBe(404)
  })
})
