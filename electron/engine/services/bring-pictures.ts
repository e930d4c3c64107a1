import { dirname, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { type FidelityReport, recounted } from '#shared/domain/fidelity.ts'
import { imageOf } from '#shared/editions/images.ts'
import type { PictureWish } from '#shared/formats/import/pictures-beside.ts'
import { scanKindOf } from '#shared/formats/import/scan-kind.ts'
import type { StoredPicture } from '../db/repositories/pictures.ts'
import { hashOf } from './hash-of.ts'
import { readSource } from './read-source.ts'

/** Whether a picture may be read: it lies in a folder that was granted, or beside or below the granted file. */
export type MayRead = (picture: string, file: string) => boolean

/** All pictures of a document together may have so many bytes. */
const mostBytes = 1024 * 1024 * 1024

export interface BroughtPictures {
  pictures: StoredPicture[]
  /** What the import could not keep, now that these are known. */
  fidelity: FidelityReport
}

/** Reads the pictures that a file's document shows and that lie beside it. What is no picture is left where it is. */
export async function bringPictures(
  path: string,
  { pictures: wishes, fidelity }: { pictures: readonly PictureWish[]; fidelity: FidelityReport },
  mayRead: MayRead,
): Promise<BroughtPictures> {
  const pictures: StoredPicture[] = []
  let [shown, pages, total] = [0, 0, 0]
  for (const { address, ways, count } of wishes) {
    const bytes = await firstPicture(path, ways, { mayRead, isScan: isOfPage(address) })
    if (!bytes || total + bytes.length > mostBytes) continue
    total += bytes.length
    pictures.push({ address, sha256: hashOf(bytes), bytes })
    if (isOfPage(address)) pages++
    else shown += count
  }
  return { pictures, fidelity: told(fidelity, wishes, { shown, pages }) }
}

/** What is told of pictures: those in the text were counted as lost, those of pages not at all. */
function told(
  fidelity: FidelityReport,
  wishes: readonly PictureWish[],
  { shown, pages }: { shown: number; pages: number },
): FidelityReport {
  const wanted = wishes.filter(({ address }) => isOfPage(address)).length
  const ofPages = [
    { kind: 'page_image', count: wanted - pages },
    { kind: 'page_image_kept', count: pages },
  ] as const
  return recounted([...fidelity, ...ofPages], { from: 'image', to: 'image_kept', count: shown })
}

const isOfPage = (address: string): boolean => address.startsWith('page:')

/** A scan may also be of a kind that is made into a picture when it is looked at. */
async function firstPicture(
  file: string,
  ways: readonly string[],
  { mayRead, isScan }: { mayRead: MayRead; isScan: boolean },
): Promise<Uint8Array | null> {
  for (const way of ways) {
    const path = join(dirname(file), ...way.split('/'))
    if (!mayRead(path, file)) continue
    try {
      const bytes = await readSource(path)
      if (imageOf(bytes) || (isScan && scanKindOf(bytes))) return bytes
    } catch (error) {
      // What cannot be read is as if it were not there: the text is what was asked for.
      if (!(error instanceof AppError)) throw error
    }
  }
  return null
}
