import type { statements as nl } from "../nl/statements.ts";

export const statements: Record<keyof typeof nl, string> = {
  "kept.minutes": "{count, plural, one {# minute} other {# minutes}}",
  "kept.days": "{count, plural, one {# day} other {# days}}",
  "kept.months": "{count, plural, one {# month} other {# months}}",
  "kept.years": "{count, plural, one {# year} other {# years}}",
  "privacy.title": "Privacy",
  "privacy.lead": "Which data about you does this board keep, why, and for how long? As little as possible.",
  "privacy.link": "Privacy",
  "privacy.contact":
    "{contact, select, none {The admin of this board has not named an address for questions yet.} other {Questions? Write to {contact}.}}",
  "privacy.who": "Who is responsible?",
  "privacy.whoText":
    "That is the organisation that runs this board. It also decides on which ground of privacy law (GDPR) it uses data. It also chooses the companies for the server and the mail.",
  "privacy.reading": "If you only read",
  "privacy.readingText":
    "Then you do not have to sign in and we keep nothing about you. Do you ask for a link or a mail yourself? Then we keep what is listed below. There are no trackers, no advertisements, and no pictures or fonts from another site. If you choose a language, your own browser remembers it for a year. Your browser also keeps the last 40 public pages you read. You can read them without internet. They go when you sign in or out.",
  "privacy.account": "If you have an account",
  "privacy.posts": "What networks post",
  "privacy.cookies": "Cookies",
  "privacy.cookiesText": "These cookies are needed for what you ask. There are no others, so there is no banner.",
  "privacy.technical": "Behind the scenes",
  "privacy.longest": "How long: {long}",
  "privacy.item.name.what": "Your name",
  "privacy.item.name.why":
    "Your own network and officers see in the history who did something. Other networks only see on behalf of which network.",
  "privacy.item.name.long":
    "as long as your account exists. If you do not use it for {account}, we take your name and address off the board. We do not when you are the only lead of a network.",
  "privacy.item.email.what": "Your e-mail address",
  "privacy.item.email.why": "Signing in, and mail from the board. Only you and whoever leads your network see it.",
  "privacy.item.email.long": "as long as your account exists",
  "privacy.item.role.what": "Your networks and your role",
  "privacy.item.role.why": "What you may do follows from it.",
  "privacy.item.role.long": "until you no longer have the role",
  "privacy.item.session.what": "Where you are signed in",
  "privacy.item.session.why":
    "To see where you are signed in: when, how, and what your browser says of itself. The administrator sees only in how many browsers, and when last. No IP address.",
  "privacy.item.session.long":
    "until you sign out, {session} at most; {boardSession} for who works for the whole board",
  "privacy.item.code.what": "A print of your sign-in code",
  "privacy.item.code.why": "Signing in without a password.",
  "privacy.item.code.long": "the code works for {code}; the print goes in one of the two nights after",
  "privacy.item.tried.what": "Tries to sign in, with the IP address",
  "privacy.item.tried.why": "To stop guessing.",
  "privacy.item.tried.long": "{tried}, until the night after",
  "privacy.item.passkey.what": "Your passkey",
  "privacy.item.passkey.why": "The public key and the name that you gave it, to sign in safely.",
  "privacy.item.passkey.long": "until you remove it",
  "privacy.item.secret.what": "Keys for programs and private calendar addresses",
  "privacy.item.secret.why": "A print and the name that you gave, so that your own programs can read along.",
  "privacy.item.secret.long": "until you revoke them or they end, and {ended} more",
  "privacy.item.mails.what": "Your choice of mails and their language",
  "privacy.item.mails.why": "You only get mail that you want.",
  "privacy.item.mails.long": "as long as your account exists",
  "privacy.item.notice.what": "What the board told you",
  "privacy.item.notice.why":
    "The mails that you got, also on your own page. When your mailbox refuses our mail, that is noted with it and the administrator sees it.",
  "privacy.item.notice.long": "{notice}; a refused address until it works again",
  "privacy.item.newcomer.what": "Name and address when you come with an invite",
  "privacy.item.newcomer.why": "They become your account.",
  "privacy.item.newcomer.long": "if you do not sign in, {newcomer}",
  "privacy.item.asker.what": "Name and address when you put a network forward",
  "privacy.item.asker.why": "The admin can answer.",
  "privacy.item.asker.long": "if you do not confirm, {unconfirmed}; else until {decided} after the answer",
  "privacy.item.follow.what": "What you follow without an account",
  "privacy.item.follow.why":
    "Your choice and a print of the two addresses. Your calendar then comes along when you choose something else. No name.",
  "privacy.item.follow.long":
    "until you throw it away. When nobody uses it, it goes after {follow}. The IP address from which you asked stays for {tried}, until the night after.",
  "privacy.item.followMail.what": "Your e-mail address for the mail of each week",
  "privacy.item.followMail.why":
    "To send you that mail and nothing else, after you confirmed the address yourself. Nobody else sees it.",
  "privacy.item.followMail.long":
    "until you stop or your mailbox refuses. If you do not confirm, it goes after {unconfirmed}. If sending fails, the address stays with that mail for at most {notice}.",
  "privacy.item.answer.what": "Your answers and replies to a signal",
  "privacy.item.answer.why": "Networks come to agree with each other.",
  "privacy.item.answer.long": "they stay; without your name once your account is gone",
  "privacy.item.log.what": "What you did on the board",
  "privacy.item.log.why":
    "To show what happened, and to find mistakes and abuse. The log knows a number that is yours. Your name goes with it as long as your account exists.",
  "privacy.item.log.long": "{log}",
  "privacy.item.post.what": "Events and offers",
  "privacy.item.post.why":
    "Everybody finds what there is to do. Only write somebody’s name or number in it if that person agrees.",
  "privacy.item.post.long": "until the network takes them off, and {removed} more to bring them back",
  "privacy.item.imported.what": "Events from a calendar that the board follows",
  "privacy.item.imported.why": "To see double work and clashes.",
  "privacy.item.imported.long": "until {imported} after the date",
  "privacy.item.sessionCookie.what": "__Host-samenbord.session_token",
  "privacy.item.sessionCookie.why": "To stay signed in.",
  "privacy.item.sessionCookie.long": "as long as you are signed in",
  "privacy.item.askingCookie.what": "__Host-samenbord.asking",
  "privacy.item.askingCookie.why": "Your sign-in code only works in the browser that asked for it.",
  "privacy.item.askingCookie.long": "{code}",
  "privacy.item.passkeyCookie.what": "__Host-samenbord.passkey",
  "privacy.item.passkeyCookie.why": "Your passkey answers a question to this browser.",
  "privacy.item.passkeyCookie.long": "5 minutes",
  "privacy.item.stateCookie.what": "__Host-samenbord.state",
  "privacy.item.stateCookie.why": "Whoever signs in with the municipality comes back in the browser that asked.",
  "privacy.item.stateCookie.long": "5 minutes",
  "privacy.item.languageCookie.what": "__Host-language",
  "privacy.item.languageCookie.why": "The language that you chose.",
  "privacy.item.languageCookie.long": "a year",
  "privacy.item.line.what": "Technical lines",
  "privacy.item.line.why":
    "To find faults. What kind of page, how fast, whether it worked, and the number of who signed in. No name, address or IP address.",
  "privacy.item.line.long": "as long as whoever runs the server keeps them",
  "privacy.item.backup.what": "Backups of everything above",
  "privacy.item.backup.why": "To recover after an accident. What is gone still stands in them until the copy is gone.",
  "privacy.item.backup.long": "one a day for a week, one a week for four weeks, one a month for a year",
  "privacy.machine": "No judgement about you",
  "privacy.machineText":
    "The board works out whether events or offers are alike. That is about posts, not about people. You always see why, and you can answer. There is no secret score.",
  "privacy.rights": "What you can do",
  "privacy.right.see": "See and take along what we have of you, and delete your account: on your account, at ‘{data}’.",
  "privacy.right.change":
    "Correct your name or address, have the use of your data put on hold, or object. Write to us.",
  "privacy.right.complain":
    "Not content? You can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).",
  "accessibility.title": "Accessibility",
  "accessibility.link": "Accessibility",
  "accessibility.lead":
    "Everybody should be able to use this board. Also with a screen reader, with a keyboard only, with large letters or on a small phone.",
  "accessibility.status": "How far are we?",
  "accessibility.statusText":
    "We build to WCAG 2.2, levels A and AA. We test while we build, but nobody from outside has examined the whole board yet. So we cannot say that everything is right.",
  "accessibility.tested": "What we test with every change",
  "accessibility.tested.code":
    "Known faults in the pages (with axe), on a phone and a computer. Every finding stops the change.",
  "accessibility.tested.fits": "Nothing falls outside the screen, not even on a narrow phone.",
  "accessibility.tested.contrast": "Text and borders are easy to see, in light and dark.",
  "accessibility.tested.script": "The agenda and the filters work without JavaScript.",
  "accessibility.tested.faults": "A fault stands at its field, and what you typed stays.",
  "accessibility.tested.words":
    "Every sentence is there in Dutch and in English. A signal has a word and a shape, not only a colour.",
  "accessibility.open": "What is not certain yet",
  "accessibility.open.reader":
    "Nobody has gone through everything with a screen reader or with a keyboard only. Something may be awkward, above all the check while you type.",
  "accessibility.open.zoom": "Enlarging to 400% and your own distance between letters were not tested by themselves.",
  "accessibility.open.texts":
    "Networks write their own texts, and sites that they link to are not ours. Those may be harder.",
  "accessibility.open.session":
    "If you do nothing for long, you sign in again. After that you are back on the same page.",
  "accessibility.help": "Does something not work?",
  "accessibility.helpText": "Say on which page it was and what you use. Then we look for a way that works for you.",
  "accessibility.contact":
    "{contact, select, none {The admin of this board has not named an address yet.} other {Write to {contact}.}}",
};
