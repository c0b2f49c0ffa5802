/** How an offer or event is repaid; several may hold at once. */
export const VALUE_FORMS = ["PAID", "FREE", "SUBSIDISED", "TIME_FOR_TIME", "VOLUNTEER", "BARTER", "SHARED"] as const;
export type ValueForm = (typeof VALUE_FORMS)[number];
