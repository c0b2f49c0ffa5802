import type { identity as nl } from "../nl/identity.ts";

export const identity: Record<keyof typeof nl, string> = {
  "fault.code.elsewhere":
    "This code belongs to another browser, or is older than ten minutes. Ask for a new code here.",
  "fault.tooOften.hour":
    "Many codes were asked for this address in the past hour. Wait an hour, or sign in with a passkey.",
  "fault.passkey": "This did not work. Try it once more.",
  "fault.passkey.unknown": "We do not know this passkey. Sign in with a code, or with another passkey.",
  "fault.passkey.stale": "You signed in a while ago. Sign out and in again, and then add your passkey within an hour.",
  "fault.passkey.many": "You have {most} passkeys already. First take away one that you no longer use.",
  "fault.passkey.last": "This is your last passkey, and your role needs one. Add another one first.",
  "fault.openId.away": "The other sign-in page does not answer. Try it later, or sign in with a code.",
  "fault.openId.failed": "Signing in there did not work. Try it once more.",
  "fault.openId.denied": "You did not sign in there. Try it once more, or sign in with a code.",
  "fault.openId.unknown":
    "You signed in there with an address that this board does not know. Ask the admin to add you.",
  "fault.openId.unverified":
    "Your e-mail address is not confirmed there, so we cannot be sure that it is you. Sign in with a code.",
  "refusal.passkeyFirst": "You need your passkey for this. Sign in with it.",

  "signIn.ways": "Or without a code",
  "signIn.passkey": "Sign in with a passkey",
  "signIn.passkeyHint": "With your finger, your face or the pin of your phone or computer.",
  "signIn.openId": "Sign in with {name}",
  "signIn.boardReal":
    "Do you work for the municipality, or look after the board? Then you need a passkey after the code.",
  "signIn.boardDemo":
    "In the demonstration everybody signs in with a code. On a real board officers and admins need a passkey too.",
  "signIn.codeOrLink": "Type the code, or open the link in the mail in this same browser.",
  "signInLink.title": "Sign in",
  "signInLink.as": "You sign in as {email}.",
  "signInLink.elsewhere": "No code was asked for in this browser",
  "signInLink.elsewhereHint":
    "The link works only in the browser in which you asked for the code, and for ten minutes. Ask for a new code here, or type the code in your first browser.",
  "signInLink.again": "Ask for a code here",

  "session.title": "Where you are signed in",
  "session.browser":
    "{browser, select, none {Unknown browser} other {{browser}}}{system, select, none {} other { on {system}}}",
  "session.here": "this browser",
  "session.times":
    "Signed in on {started} {way, select, CODE {with a code} PASSKEY {with a passkey} other {by the municipality}}, last seen on {seen}",
  "session.end": "Sign out",
  "session.endName": "Sign out: {name}",
  "session.endOthers": "Sign out everywhere but here",
  "session.ended": "You are signed out there.",
  "signedIn.title": "Who is signed in",
  "signedIn.lead":
    "Has somebody lost a device, or is somebody else in an account? Sign that person out everywhere here.",
  "signedIn.role": "{role} of {network}",
  "signedIn.where": "{count, plural, one {in one browser} other {in # browsers}}, last seen {seen}",
  "signedIn.own": "Where you are signed in yourself is on your account",
  "signedIn.endName": "Sign {name} out everywhere",
  "signedIn.endHint":
    "{name} then has to sign in again. Keys for programs and private calendars go on working. The log tells of it.",
  "signedIn.end": "Yes, sign out everywhere",
  "signedIn.ended": "This person is signed in nowhere any more.",
  "session.hint": "Is there one you do not know? Sign out there.",

  "passkey.title": "Your passkeys",
  "passkey.lead":
    "A passkey is a key on your own phone or computer. You sign in with your finger, your face or a pin, without a mail.",
  "passkey.none": "You have no passkey yet.",
  "passkey.manage": "See or add passkeys",
  "passkey.count":
    "{count, plural, =0 {You have no passkey yet.} one {You have one passkey.} other {You have # passkeys.}}",
  "passkey.addTitle": "Add a passkey",
  "passkey.name": "Name of the passkey",
  "passkey.nameHint": "For example: my phone",
  "passkey.add": "Add a passkey",
  "passkey.did.ADD": "Your passkey was added. From now on you can sign in with it.",
  "passkey.elsewhere": "You are also still signed in in another browser.",
  "passkey.addedOn": "added on {day}",
  "passkey.rename": "New name for {name}",
  "passkey.renameAct": "Rename",
  "passkey.did.NAME": "The passkey has a new name.",
  "passkey.remove": "Take away",
  "passkey.removeName": "Take {name} away",
  "passkey.did.REMOVE": "The passkey is gone, and you are signed out in your other browsers.",
  "passkey.noScript": "Adding or using a passkey needs JavaScript. Signing in with a code always works.",
  "passkey.unsupported": "This browser does not know passkeys. Try another one.",
  "passkey.cancelled": "This did not work, or you broke it off. Try it once more.",
  "passkey.there": "This device has a passkey for this board already.",
  "passkey.waiting": "One more step: your role as {roles} counts only with a passkey",
  "passkey.waitingHint":
    "Whoever works for the whole board does not sign in with a mail alone. Add a passkey below; it takes less than a minute.",
  "passkey.waitingUse":
    "Whoever works for the whole board does not sign in with a mail alone. Use the passkey that you have.",
  "passkey.lost":
    "Have you lost it? Ask the admin to clear your passkeys: npm run -s samenbord -- passkey forget {email}",
  "passkey.goOn": "Go on",
  "passkey.change": "Change ‘{name}’",
  "passkey.use": "Use your passkey",
  "passkey.banner": "Your role as {roles} does not count yet: it needs a passkey.",
  "passkey.bannerLink": "Arrange that now",
};
