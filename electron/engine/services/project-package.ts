import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate/browser'
import * as v from 'valibot'
import { AppError } from '#shared/domain/errors.ts'
import { type ZipEntry, zip } from '#shared/formats/export/zip.ts'
import { migrations } from '../db/migrations/index.ts'
import { createProjectFile, openProjectFile } from '../db/open.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { fillTables, type SqlValue, type TableRows } from '../db/table-rows.ts'
import { writeWhole } from './write-file.ts'

const packageKind = 'zhubi-project'
const manifestSchema = v.object({
  kind: v.literal(packageKind),
  version: v.literal(1),
  /** The version of the project's tables. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  tables: v.array(
    v.object({
      name: v.pipe(v.string(), v.regex(/^[a-z_]{1,60}$/)),
      columns: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,60}$/))),
      rows: v.number(),
    }),
  ),
})
type Manifest = v.InferOutput<typeof manifestSchema>
type JsonValue = string | number | null | { blob: string }

/** Bytes that a package may unfold to: what claims more is no project. */
const largestContent = 3_000_000_000

/**
 * The whole project as a package: a zip of JSON, a line a row, and of the sources' bytes. It holds everything but what is
 * made again from the rest, and the same project gives the same bytes.
 */
export function packProject(store: ProjectStore): Uint8Array<ArrayBuffer> {
  const entries: ZipEntry[] = []
  const blobs = new Map<string, Uint8Array>()
  const tables: Manifest['tables'] = []
  for (const { table, columns, rows } of store.tables()) {
    const lines: string[] = []
    for (const row of rows) lines.push(JSON.stringify(row.map(value => toJson(value, blobs))))
    tables.push({ name: table, columns, rows: lines.length })
    entries.push({ name: `tables/${table}.jsonl`, content: lines.map(line => `${line}\n`).join('') })
  }
  const manifest: Manifest = { kind: packageKind, version: 1, schema: store.schemaVersion, tables }
  const files = [...blobs].sort(([left], [right]) => (left < right ? -1 : 1))
  return zip([
    { name: 'package.json', content: `${JSON.stringify(manifest, null, 1)}\n` },
    ...entries,
    ...files.map(([hash, content]) => ({ name: `blobs/${hash}`, content })),
  ])
}

function toJson(value: SqlValue, blobs: Map<string, Uint8Array>): JsonValue {
  if (!(value instanceof Uint8Array)) return value
  const hash = createHash('sha256').update(value).digest('hex')
  blobs.set(hash, value)
  return { blob: hash }
}

/** Writes the package of a project. Throws AppError as `writeWhole`. */
export async function writePackage(store: ProjectStore, path: string, overwrite: boolean): Promise<{ bytes: number }> {
  const bytes = packProject(store)
  await writeWhole(path, bytes, overwrite)
  return { bytes: bytes.length }
}

/**
 * Makes a new project file of a package. A package of an older version is brought up to this one. Throws AppError
 * `package_invalid`, `project_newer`, `project_exists`, `file_not_found`; no project is left behind then.
 */
export async function unpackProject(packagePath: string, path: string): Promise<void> {
  const bytes = await readFile(packagePath).catch(cause => {
    throw new AppError('file_not_found', { path: packagePath }, cause)
  })
  const { manifest, files } = readFiles(bytes, packagePath)
  const newest = migrations.at(-1)?.version ?? 0
  if (manifest.schema > newest)
    throw new AppError('project_newer', { path: packagePath, version: manifest.schema, supported: newest })
  const file = createProjectFile(
    path,
    migrations.filter(({ version }) => version <= manifest.schema),
  )
  try {
    fillTables(file.database, tablesIn(manifest, files))
    file.close()
    openProjectFile(path).close()
  } catch (cause) {
    file.close()
    for (const ending of ['', '-wal', '-shm', '-journal', `.v${manifest.schema}.bak`])
      rmSync(path + ending, { force: true })
    throw cause instanceof AppError && cause.code === 'disk_full'
      ? cause
      : new AppError('package_invalid', { path: packagePath }, cause)
  }
}

function readFiles(bytes: Uint8Array, path: string): { manifest: Manifest; files: Record<string, Uint8Array> } {
  try {
    let total = 0
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        if (total > largestContent) throw new RangeError('Too large')
        return true
      },
    })
    return {
      manifest: v.parse(manifestSchema, JSON.parse(strFromU8(files['package.json'] ?? new Uint8Array()))),
      files,
    }
  } catch (cause) {
    throw new AppError('package_invalid', { path }, cause)
  }
}

function* tablesIn({ tables }: Manifest, files: Record<string, Uint8Array>): Generator<TableRows> {
  for (const { name, columns, rows } of tables) {
    const file = files[`tables/${name}.jsonl`]
    if (!file) throw new RangeError(`No file of ${name}`)
    const lines = strFromU8(file).split('\n').slice(0, -1)
    if (lines.length !== rows) throw new RangeError(`Rows of ${name} are missing`)
    yield {
      table: name,
      columns,
      rows: lines.map(line => (JSON.parse(line) as JsonValue[]).map(value => fromJson(value, files))),
    }
  }
}

function fromJson(value: JsonValue, files: Record<string, Uint8Array>): SqlValue {
  if (value === null || typeof value !== 'object') return value
  const blob = files[`blobs/${value.blob}`]
  if (!blob) throw new RangeError('Bytes are missing')
  // The driver takes Buffers for blobs.
  return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength)
}
