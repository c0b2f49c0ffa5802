import type { follow as nl } from "../nl/follow.ts";

export const follow: Record<keyof typeof nl, string> = {
  "follow.keep": "One link that you can change later",
  "follow.keepHint":
    "Keep this choice under a link of your own. Want to follow something else later? Change it there and your calendar comes along by itself. You need no account.",
  "follow.keepAct": "Make my link",
  "follow.weekly": "Every week in your mail",
  "follow.weeklyHint":
    "One mail each Monday with what there is in the coming two weeks. If nothing is new, you get nothing. You can stop at any time, with one tap.",
  "follow.email": "Your e-mail address",
  "follow.emailHint": "For this mail alone. Nobody else sees it.",
  "follow.weeklyAct": "Mail me every week",
  "follow.title": "Your own link",
  "follow.gone": "This link does not work",
  "follow.goneHint": "Perhaps it was thrown away, or not used for a year. You can make a new one right now.",
  "follow.goneAct": "Make a new link",
  "follow.chosen": "You follow: {name}",
  "follow.language": "in {name}",
  "follow.change": "Change your choice",
  "follow.page": "Keep this page",
  "follow.pageHint":
    "Bookmark it or copy the address. Without this address you cannot change anything later. Do not share it: whoever has it can change things too.",
  "follow.pageAddress": "Address of this page",
  "follow.made": "Your link is ready",
  "follow.changed": "Saved",
  "follow.changedHint": "Your calendar comes along by itself, at the same address.",
  "follow.calendar": "In your calendar",
  "follow.calendarHint":
    "This address stays the same when you choose something else. Whoever has it can read along and change nothing.",
  "follow.asked": "Look in your mail",
  "follow.askedHint":
    "We sent a mail to {address}. Tap the link in it and confirm your address, by {until} at the latest. No mail? Look in your spam folder.",
  "follow.askAgain": "Another address? Ask again",
  "follow.on": "You get a mail every week at {address}",
  "follow.end": "Stop this mail",
  "follow.ended": "You no longer get this mail",
  "follow.endedHint": "Your address was taken off the board.",
  "follow.drop": "Throw everything away",
  "follow.dropHint": "Then this link and the address of your calendar no longer work, and you get no mail.",
  "follow.dropAct": "Throw it all away",
  "follow.dropped": "Everything was thrown away",
  "follow.nothing":
    "There is nothing for this choice in the coming month. That is fine: you also follow what comes later.",
  "follow.choose": "What do you want to follow?",
  "follow.chooseLead": "Choose below and save. The addresses stay the same.",
  "follow.will": "You will follow: {name}",
  "follow.everything": "Everything in the agenda",
  "follow.save": "Save this choice",
  "follow.in": "Language of your calendar and your mail",
  "follow.back": "Back without saving",
  "follow.confirm": "Confirm your mail",
  "follow.confirmLead": "You will get one mail each Monday with what is coming in: {name}",
  "follow.confirmAct": "Yes, mail me every week",
  "follow.confirmed": "Done",
  "follow.confirmedHint": "You get a mail on Mondays, when there is something new.",
  "follow.confirmGone": "This link does not work",
  "follow.confirmGoneHint":
    "A link works for two days, and no longer once you stopped the mail. Ask for the mail again.",
  "follow.stop": "Stop this mail",
  "follow.stopLead": "You will no longer get a mail from us each week. Your calendar keeps working.",
  "follow.stopGone": "This link does not work",
  "follow.stopGoneHint": "Open the link below your last mail, or copy the whole of it.",
  "follow.agenda": "To the agenda",
  "mail.followConfirm.subject": "Confirm your address for the mail of each week",
  "mail.followConfirm.text":
    "Somebody, probably you, asked for a mail each week. It says what there is to do for entrepreneurs in Zuidoost.\n\nConfirm it here: {page}\nThe link works until {until}.\n\nWas it not you? Then you need not do anything. You will get nothing more, and your address disappears by itself.",
  "mail.follow.subject":
    "The coming two weeks: {least, select, yes {at least } other {}}{count, plural, =0 {} one {# event} other {# events}}{changed, plural, =0 {} other {{count, plural, =0 {} other {, }}}}{changed, plural, =0 {} one {# change} other {# changes}}",
  "mail.follow.text":
    "This is what is coming in the next two weeks{any, select, yes {.} other {, for your choice: {chosen}.}}",
  "mail.follow.changed": "CHANGED",
  "mail.follow.coming": "COMING",
  "mail.follow.change":
    "{news, select, CANCELLED {Cancelled: ‘{title}’ ({before})} MOVED {Moved: ‘{title}’ is now {day}. It was {before}.} other {No longer in the agenda: ‘{title}’ ({before})}}",
  "mail.follow.when": "{day}{again, select, yes { (also {also})} other {}}{news, select, NEW { – new} other {}}",
  "mail.follow.more": "And {count, select, none {more} other {{count} more}}: {page}",
  "mail.follow.under":
    "You get this mail because you asked for it.\nFollow something else: {page}\nNo more mail, in one tap: {stop}",
};
