/**
 * What a job makes of whom it takes: part-time work under labour law (Labour Contract Law art. 68–72), a service under civil
 * law, or a cooperation of two that are independent.
 */
export const employmentTypes = ['part-time', 'labour-service', 'cooperation'] as const
export type EmploymentType = (typeof employmentTypes)[number]

/** Of a job that says nothing else: shifts are eight hours long, and part-time work must not be. */
export const usualEmploymentType: EmploymentType = 'labour-service'
