/** When wrong passwords lock an account name. */

/**
 * 登录失败处理: after so many wrong passwords the name is locked for so many minutes. Failures are forgotten once
 * that time has passed without another, and by a right password.
 * Source: GB/T 22239-2019 8.1.4.1 b.
 */
export const lockout = { failures: 5, minutes: 15 } as const
