import { BlockMemory } from '../block-memory.ts'
import { analyseBlock, type ScannedBlock } from './profile.ts'
import { scanBlock } from './scan.ts'

/** What may be placeholders in the blocks of a document. */
export const blockMasks = new BlockMemory<ScannedBlock>(text => analyseBlock(text, scanBlock(text)))
