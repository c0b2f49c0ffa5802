import type { feed as nl } from "../nl/feed.ts";

export const feed: Record<keyof typeof nl, string> = {
  "fault.calendar.notACalendar": "This is not a calendar. We look for a file that begins with BEGIN:VCALENDAR.",
  "fault.calendar.webPage":
    "This is a web page and not a calendar. Look on that page for the calendar's link (often ‘iCal’ or ‘.ics’).",
  "fault.calendar.empty": "This file is empty.",
  "fault.calendar.noEvents": "There are no events in this calendar.",
  "fault.calendar.tooLarge": "This file is too large. At most {most} MB is possible.",
  "fault.calendar.tooHeavy": "This file takes too much time or memory to read. Export a shorter period.",
  "fault.calendar.tooManyEvents":
    "There are {count} events in this calendar. At most {most} is possible: choose a shorter period.",
  "fault.calendar.noTitle": "This event has no title.",
  "fault.calendar.noStart": "This event has no start.",
  "fault.calendar.badDate": "We cannot read the date or time of this event: {text}",
  "fault.calendar.badEnd": "This event does not end after its start.",
  "fault.calendar.unknownZone": "We do not know the time zone of this event: {zone}",
  "fault.calendar.thisAndFuture":
    "This change is for ‘this and all following’. We cannot take that over: change the series itself.",
  "fault.calendar.unreadable": "We cannot read this event.",
  "fault.calendar.cutOff": "This event breaks off: its end is missing.",
  "fault.offers.empty": "This file is empty.",
  "fault.offers.notATable": "This is not a table that we can read. Save your list as CSV and try again.",
  "fault.offers.noTitleColumn": "We see no column with titles. Put ‘title’ above one column.",
  "fault.offers.noRows": "There is no offer below the column names yet.",
  "fault.offers.tooLarge": "This file is too large. At most {most} MB is possible.",
  "fault.offers.tooManyRows": "There are {count} rows in this file. At most {most} is possible.",
  "fault.offers.noTitle": "This row has no title.",
  "fault.offers.twice": "This offer is in the file twice. The first time is on line {line}.",
};
