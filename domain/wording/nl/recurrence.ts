export const recurrence = {
  "recurrence.none": "niet herhalen",
  "recurrence.daily": "{interval, plural, =1 {elke dag} =2 {om de dag} other {elke # dagen}}",
  "recurrence.weekdays": "elke werkdag",
  "recurrence.weekly": "{interval, plural, =1 {elke week} =2 {elke twee weken} other {elke # weken}} op {days}",
  "recurrence.monthlyDate":
    "{interval, plural, =1 {elke maand} =2 {elke twee maanden} other {elke # maanden}} op de {dates}",
  "recurrence.monthlyLastDay":
    "{interval, plural, =1 {elke maand} =2 {elke twee maanden} other {elke # maanden}} op de laatste dag",
  "recurrence.monthlyNth":
    "{interval, plural, =1 {elke {nth} {days} van de maand} =2 {elke twee maanden op de {nth} {days}} other {elke # maanden op de {nth} {days}}}",
  "recurrence.yearly": "{interval, plural, =1 {elk jaar} =2 {om het jaar} other {elke # jaar}} op {date}",
  "recurrence.yearlyNth":
    "{interval, plural, =1 {elk jaar} =2 {om het jaar} other {elke # jaar}} op de {nth} {days} van {month}",
  "recurrence.dates": "{count, plural, one {op # dag} other {op # dagen}}",
  "recurrence.other": "herhaalt zich volgens een eigen rooster",
  "recurrence.until": "{repeat}, tot en met {date}",
  "recurrence.times": "{repeat}, {count, plural, one {# keer} other {# keer}}",
  "recurrence.except": "{repeat}, niet op {dates}",
  "recurrence.exceptMany": "{repeat}, met {count} uitzonderingen",
  "recurrence.extra": "{repeat}, en ook op {count, plural, one {# andere dag} other {# andere dagen}}",
  "recurrence.nth":
    "{n, select, 1 {eerste} 2 {tweede} 3 {derde} 4 {vierde} 5 {vijfde} secondLast {voorlaatste} other {laatste}}",
  "recurrence.dayOfMonth": "{day}e",
  "fault.recurrence.unreadable": "Deze herhaling kunnen we niet lezen.",
  "fault.recurrence.tooLong": "Deze herhaling is te ingewikkeld. Gebruik een kortere regel (hoogstens {most} tekens).",
  "fault.recurrence.interval": "Bij ‘elke … weken’ past alleen een getal van 1 tot en met {most}.",
  "fault.recurrence.tooMany": "Deze reeks is te lang. Hoogstens {most, number} keer kan.",
  "fault.recurrence.tooDense": "Deze herhaling heeft te veel combinaties. Kies een eenvoudiger ritme.",
} as const;
