type RunOnRule =
  | 'caption'
  | 'isolated'
  | 'jump'
  | 'byline'
  | 'box'
  | 'notice'
  | 'second_article'
  | 'between'
  | 'article_inside'
  | 'repeated_label'
  | 'fused_caption'
  | 'fused_heading'
  | 'lost_break'
  | 'glued_head'
  | 'fused_article'
  | 'fused_record'
  | 'fused_notice'

/** A stretch of another text. Positions are text offsets. */
export interface Intruder {
  rule: RunOnRule
  start: number
  end: number
  confidence: number
  /** The role that would fit the block, or the block that a stretch inside one would make. */
  role?: 'caption' | 'jump' | 'byline'
  /** Where the interrupted text goes on. */
  continuation?: { start: number; end: number }
}
