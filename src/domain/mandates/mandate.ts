/** Mandates: a body engaged to evaluate beside the government's own evaluation 第三方评估 (M1). */

/** 定向委托, 公开招标. */
export const engagements = ['entrusted', 'tender'] as const
export type Engagement = (typeof engagements)[number]
