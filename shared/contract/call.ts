import type { GenericSchema, InferInput } from 'valibot'
import type { ErrorCode, ErrorParams } from '../domain/errors.ts'

declare const outputType: unique symbol

/** One call: the schema that parses its input at the edge, and the type of its output. */
export interface CallDeclaration<Input extends GenericSchema = GenericSchema, Output = unknown> {
  input: Input
  readonly [outputType]?: Output
}
export type CallGroup = Record<string, CallDeclaration>

/** Declares a call: `call(v.object({…}))<Output>()`. */
export const call =
  <Input extends GenericSchema>(input: Input) =>
  <Output>(): CallDeclaration<Input, Output> => ({ input })

export type InputOf<Call> = Call extends CallDeclaration<infer Input, infer _> ? InferInput<Input> : never
export type OutputOf<Call> = Call extends CallDeclaration<infer _, infer Output> ? Output : never

/** Handlers for a table of calls: a missing one does not compile. */
export type Handlers<Calls> = {
  [Name in keyof Calls]: (input: InputOf<Calls[Name]>) => OutputOf<Calls[Name]> | Promise<OutputOf<Calls[Name]>>
}

/** The client of a table of calls. */
export type Client<Calls> = <Name extends keyof Calls & string>(
  name: Name,
  input: InputOf<Calls[Name]>,
) => Promise<OutputOf<Calls[Name]>>

/** What crosses the bridge for a call's answer. */
export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: ErrorCode | 'bug'; params: ErrorParams; message: string } }
