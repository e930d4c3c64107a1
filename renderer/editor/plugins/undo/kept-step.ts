import type { Node } from 'prosemirror-model'
import { type Mappable, ReplaceStep, type Step } from 'prosemirror-transform'

/**
 * A replacement that the undo stack keeps as it was made. Neighbouring steps merged into one, as the stack would do,
 * no longer tell which text a span had in between, so records and sources could not find back to their places.
 */
export class KeptStep extends ReplaceStep {
  /** The same replacement, kept; other steps are never merged and stay as they are. */
  static of(step: Step): Step {
    if (!(step instanceof ReplaceStep) || step instanceof KeptStep) return step
    return new KeptStep(step.from, step.to, step.slice, isStructural(step))
  }

  override merge(): null {
    return null
  }

  override invert(doc: Node): KeptStep {
    return KeptStep.of(super.invert(doc)) as KeptStep
  }

  override map(mapping: Mappable): KeptStep | null {
    const mapped = super.map(mapping)
    return mapped && (KeptStep.of(mapped) as KeptStep)
  }
}

/** Whether a step may only move borders: a field that the class has and its type keeps to itself. */
function isStructural(step: ReplaceStep): boolean {
  return (step as { structure?: boolean }).structure === true
}
