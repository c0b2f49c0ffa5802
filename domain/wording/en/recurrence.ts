import type { recurrence as nl } from "../nl/recurrence.ts";

export const recurrence: Record<keyof typeof nl, string> = {
  "recurrence.none": "does not repeat",
  "recurrence.daily": "{interval, plural, =1 {every day} =2 {every other day} other {every # days}}",
  "recurrence.weekdays": "every working day",
  "recurrence.weekly": "{interval, plural, =1 {every week} =2 {every two weeks} other {every # weeks}} on {days}",
  "recurrence.monthlyDate":
    "{interval, plural, =1 {every month} =2 {every two months} other {every # months}} on the {dates}",
  "recurrence.monthlyLastDay":
    "{interval, plural, =1 {every month} =2 {every two months} other {every # months}} on the last day",
  "recurrence.monthlyNth":
    "{interval, plural, =1 {every {nth} {days} of the month} =2 {every two months on the {nth} {days}} other {every # months on the {nth} {days}}}",
  "recurrence.yearly": "{interval, plural, =1 {every year} =2 {every other year} other {every # years}} on {date}",
  "recurrence.yearlyNth":
    "{interval, plural, =1 {every year} =2 {every other year} other {every # years}} on the {nth} {days} of {month}",
  "recurrence.dates": "{count, plural, one {on # day} other {on # days}}",
  "recurrence.other": "repeats on a schedule of its own",
  "recurrence.until": "{repeat}, until {date}",
  "recurrence.times": "{repeat}, {count, plural, one {# time} other {# times}}",
  "recurrence.except": "{repeat}, not on {dates}",
  "recurrence.exceptMany": "{repeat}, with {count} exceptions",
  "recurrence.extra": "{repeat}, and also on {count, plural, one {# other day} other {# other days}}",
  "recurrence.nth":
    "{n, select, 1 {first} 2 {second} 3 {third} 4 {fourth} 5 {fifth} secondLast {second to last} other {last}}",
  "recurrence.dayOfMonth": "{day, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
  "fault.recurrence.unreadable": "We cannot read this repeat.",
  "fault.recurrence.tooLong": "This repeat is too complicated. Use a shorter rule (at most {most} characters).",
  "fault.recurrence.interval": "In ‘every … weeks’ only a number from 1 to {most} fits.",
  "fault.recurrence.tooMany": "This series is too long. At most {most, number} times is possible.",
  "fault.recurrence.tooDense": "This repeat has too many combinations. Choose a simpler rhythm.",
};
