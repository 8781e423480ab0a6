/** What is exchanged between units beside their reports (work plan, 三（三）). */

/** 联合调研, 交流研讨, 专题信息, 共享资料. */
export const exchangeKinds = ['research', 'discussion', 'bulletin', 'document'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]
