import type { ArrivedFile, Kept, Refused } from './check-file.ts'
import type { Place } from './place.ts'

/** The files of the bucket, as far as this function needs them. */
export interface WaitingFiles {
  read(key: string): Promise<{ readonly bytes: Uint8Array } | undefined>
  move(from: string, to: string): Promise<void>
  /** Removing what is not there is harmless. */
  remove(key: string): Promise<void>
}

/** What became of an upload. */
export type UploadState =
  | (Omit<Kept, 'verdict'> & {
      readonly state: 'kept'
      readonly scan: 'clean' | 'not scanned'
      /** Where the file lies now. */
      readonly key: string
    })
  | (Omit<Refused, 'verdict'> & { readonly state: 'refused' })

/** What is on record of uploads. */
export interface UploadStates {
  /** What the file at this place was asked for; undefined: nobody asked for one. */
  purposeOf(place: Place): Promise<ArrivedFile['purpose'] | undefined>
  /** Whether a file of this upload was kept before: it stays the one that was checked and sent in. */
  isKept(place: Place): Promise<boolean>
  /** Records what became of an upload. Comes at least once for each; the same again is harmless, `refused` is final. */
  settled(place: Place, state: UploadState): Promise<void>
}

export interface FileScannedPorts {
  readonly files: WaitingFiles
  readonly uploads: UploadStates
}
